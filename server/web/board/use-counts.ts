import { useEffect, useState } from 'preact/hooks'
import { partySchema, type Party } from '../../../shared/link-request/schema.ts'
import { call } from '../api.ts'
import { subscribeToChanges } from '../live.ts'

type Counts = Partial<Record<Party | 'all', number>>

/** Counts may lag a little behind the rows: they are five readings each time. */
const GATHER = 1000

/** How many requests that fit `query` wait on each party, live. */
export function useCounts(query: Record<string, string | undefined>): Counts | undefined {
  const [counts, setCounts] = useState<Counts>()
  const key = JSON.stringify({ ...query, waitingOn: undefined })
  useEffect(() => {
    let isCurrent = true
    let timer: number | undefined
    const read = async () => {
      const parameters = JSON.parse(key) as Record<string, string>
      const parties = [undefined, ...partySchema.options]
      const read = await Promise.all(
        parties.map(async (party): Promise<[Party | 'all', number] | undefined> => {
          const answer = await call('listRequests', { query: { ...parameters, waitingOn: party, limit: '1' } })
          return answer.ok ? [party ?? 'all', answer.value.total] : undefined
        }),
      )
      if (isCurrent) setCounts(Object.fromEntries(read.filter((count) => count !== undefined)))
    }
    void read()
    const stop = subscribeToChanges(() => {
      timer ??= window.setTimeout(() => {
        timer = undefined
        void read()
      }, GATHER)
    })
    return () => {
      isCurrent = false
      window.clearTimeout(timer)
      stop()
    }
  }, [key])
  return counts
}
