import { useEffect, useState } from 'preact/hooks'
import type { Firm } from '../../../shared/contracts/http.ts'
import { call } from '../api.ts'

/** The firms that the reader may see; none while they are read or when they can't be: they only suggest. */
export function useFirms(): readonly Firm[] {
  const [firms, setFirms] = useState<readonly Firm[]>([])
  useEffect(() => {
    const read = async () => {
      const answer = await call('listFirms')
      if (answer.ok) setFirms(answer.value.items)
    }
    void read()
  }, [])
  return firms
}
