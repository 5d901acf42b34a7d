import type { RouteAnswer } from '../../shared/contracts/http.ts'
import { statusSchema, type Status } from '../../shared/link-request/schema.ts'
import type { Journey } from './journey.ts'
import { quantile } from './quantile.ts'

type Insight = RouteAnswer<'insight'>

/** In the order in which a request comes to them. */
const WAY: readonly Status[] = statusSchema.options.filter((status) => status !== 'cancelled')

/** What many journeys say together. Months are by when a stay ended, in UTC. */
export function insightOf(journeys: readonly Journey[]): Insight {
  return { months: monthsOf(journeys), funnel: funnelOf(journeys), stuck: stuckOf(journeys) }
}

function monthsOf(journeys: readonly Journey[]): Insight['months'] {
  const groups = new Map<string, number[]>()
  for (const { stays } of journeys) {
    for (const { status, ms, until } of stays) {
      const key = `${new Date(until).toISOString().slice(0, 7)} ${status}`
      const group = groups.get(key)
      if (group) group.push(ms)
      else groups.set(key, [ms])
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, times]) => {
      const [month = '', status] = key.split(' ')
      const sorted = times.sort((a, b) => a - b)
      return {
        month,
        status: status as Status,
        count: sorted.length,
        median: quantile(sorted, 0.5),
        p90: quantile(sorted, 0.9),
      }
    })
}

/** How many came to each status or past it, and how many are in it. */
function funnelOf(journeys: readonly Journey[]): Insight['funnel'] {
  const furthest = journeys.map(({ stays, present }) =>
    Math.max(...[...stays.map(({ status }) => status), present].map((status) => WAY.indexOf(status))),
  )
  return WAY.map((status, index) => ({
    status,
    reached: furthest.filter((place) => place >= index).length,
    present: journeys.filter(({ present }) => present === status).length,
  }))
}

function stuckOf(journeys: readonly Journey[]): Insight['stuck'] {
  const counts = new Map<string, Insight['stuck'][number]>()
  for (const { stops } of journeys) {
    for (const stop of stops) {
      const key = JSON.stringify(stop)
      const count = (counts.get(key)?.count ?? 0) + 1
      counts.set(key, { ...stop, count })
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}
