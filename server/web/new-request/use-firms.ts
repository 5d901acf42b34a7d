import { useEffect, useState } from 'preact/hooks'
import type { Firm } from '../../../shared/contracts/http.ts'
import { call } from '../api.ts'

/** The firms that the reader may see; none while they are read or when they can't be: they only suggest. */
export function useFirms(): { firms: readonly Firm[]; update: (firm: Firm) => void } {
  const [firms, setFirms] = useState<readonly Firm[]>([])
  useEffect(() => {
    const read = async () => {
      const answer = await call('listFirms')
      if (answer.ok) setFirms(answer.value.items)
    }
    void read()
  }, [])
  const update = (firm: Firm) => setFirms((now) => now.map((other) => (other.id === firm.id ? firm : other)))
  return { firms, update }
}
