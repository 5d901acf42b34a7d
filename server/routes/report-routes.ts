import type { RouteAnswer } from '../../shared/contracts/http.ts'
import { statusSchema } from '../../shared/link-request/schema.ts'
import type { Dependencies } from '../dependencies.ts'
import { alertsIn } from '../guides/health-alerts.ts'
import type { Handlers } from '../http/call.ts'
import { scopeOf, type Reader } from '../identity/reader.ts'
import { insightOf } from '../reports/insight.ts'
import { journeyOf, type Journey } from '../reports/journey.ts'
import { quantile } from '../reports/quantile.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'

const PAGE = 200

export function reportRoutes(
  dependencies: Dependencies,
): Pick<Handlers, 'leadTimes' | 'insight' | 'guideHealth' | 'stream'> {
  const { stores, streams, now } = dependencies
  /** Histories only grow: what was worked out for a revision stays right. */
  const known = new Map<string, { revision: number; journey: Journey | undefined }>()

  async function readJourney({ id, revision }: StoredRequest): Promise<Journey | undefined> {
    const kept = known.get(id)
    if (kept?.revision === revision) return kept.journey
    const journey = journeyOf((await stores.requests.history(id)) ?? [])
    known.set(id, { revision, journey })
    return journey
  }

  /** Of every request that the reader may see. */
  async function readJourneys(reader: Reader): Promise<Journey[]> {
    const journeys: Journey[] = []
    let cursor: string | null | undefined
    while (cursor !== null) {
      const query = { scope: scopeOf(reader), sort: 'since' as const, limit: PAGE, now: now() }
      const page = await stores.requests.find({ ...query, ...(cursor && { cursor }) })
      const read = await Promise.all(page.items.map(readJourney))
      journeys.push(...read.filter((journey) => journey !== undefined))
      cursor = page.next
    }
    return journeys
  }

  return {
    async leadTimes({ reader }) {
      const stays = (await readJourneys(reader)).flatMap((journey) => journey.stays)
      const items = statusSchema.options.flatMap((status) => {
        const sorted = stays.flatMap((stay) => (stay.status === status ? [stay.ms] : [])).sort((a, b) => a - b)
        const count = sorted.length
        return count === 0 ? [] : [{ status, count, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) }]
      })
      return { items }
    },

    insight: async ({ reader }) => insightOf(await readJourneys(reader)),

    async guideHealth() {
      const counts = new Map<string, RouteAnswer<'guideHealth'>['items'][number]>()
      const all = await stores.guideHealth.list()
      for (const { guide, version, step, outcome, hint, browser } of all) {
        const key = JSON.stringify([guide, version, step, outcome, hint, browser])
        const count = (counts.get(key)?.count ?? 0) + 1
        counts.set(key, { guide, version, step, outcome, ...(hint && { hint }), browser, count })
      }
      return { items: [...counts.values()].sort((a, b) => b.count - a.count), alerts: alertsIn(all, now()) }
    },

    async stream({ reader, request, response }) {
      await streams.open(reader, request, response)
      return undefined
    },
  }
}
