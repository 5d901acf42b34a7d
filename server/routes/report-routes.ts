import { statusSchema, type Status } from '../../shared/link-request/schema.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { scopeOf } from '../identity/reader.ts'
import { quantile, statusDurations } from '../reports/status-durations.ts'
import type { StoredRequest } from '../stores/stores.ts'

const PAGE = 200

type Stays = ReturnType<typeof statusDurations>

export function reportRoutes(dependencies: Dependencies): Pick<Handlers, 'leadTimes' | 'guideHealth' | 'stream'> {
  const { stores, streams, now } = dependencies
  /** Histories only grow: what was worked out for a revision stays right. */
  const known = new Map<string, { revision: number; stays: Stays }>()

  async function staysOf({ id, revision }: StoredRequest): Promise<Stays> {
    const kept = known.get(id)
    if (kept?.revision === revision) return kept.stays
    const stays = statusDurations((await stores.requests.history(id)) ?? [])
    known.set(id, { revision, stays })
    return stays
  }

  return {
    async leadTimes({ reader }) {
      const durations = new Map<Status, number[]>()
      let cursor: string | null | undefined
      while (cursor !== null) {
        const query = { scope: scopeOf(reader), sort: 'since' as const, limit: PAGE, now: now() }
        const page = await stores.requests.find({ ...query, ...(cursor && { cursor }) })
        for (const stays of await Promise.all(page.items.map(staysOf))) {
          for (const { status, ms } of stays)
            durations
              .set(status, durations.get(status) ?? [])
              .get(status)
              ?.push(ms)
        }
        cursor = page.next
      }
      const items = statusSchema.options.flatMap((status) => {
        const sorted = (durations.get(status) ?? []).sort((a, b) => a - b)
        const count = sorted.length
        return count === 0 ? [] : [{ status, count, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) }]
      })
      return { items }
    },

    async guideHealth() {
      const counts = new Map<
        string,
        { guide: string; version: number; step: string; outcome: string; browser: string; count: number }
      >()
      for (const { guide, version, step, outcome, browser } of await stores.guideHealth.list()) {
        const key = JSON.stringify([guide, version, step, outcome, browser])
        const count = (counts.get(key)?.count ?? 0) + 1
        counts.set(key, { guide, version, step, outcome, browser, count })
      }
      return { items: [...counts.values()].sort((a, b) => b.count - a.count) }
    },

    async stream({ reader, request, response }) {
      await streams.open(reader, request, response)
      return undefined
    },
  }
}
