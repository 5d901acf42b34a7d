import { useState } from 'preact/hooks'
import type { RouteAnswer } from '../../../shared/contracts/http.ts'
import { statusSchema, type Status } from '../../../shared/link-request/schema.ts'
import { useLanguage } from '../language.tsx'
import { LineChart } from './line-chart.tsx'

const DAY = 24 * 60 * 60 * 1000

type Months = RouteAnswer<'insight'>['months']

/** Median and 90th percentile of the stays in a status, month by month. */
export function LeadTimes({ months }: { months: Months }) {
  const { texts, format } = useLanguage()
  const { insight: words, common } = texts
  const statuses = statusSchema.options.filter((status) => months.some((month) => month.status === status))
  const [chosen, setChosen] = useState<Status | undefined>(statuses[0])
  const rows = months.filter(({ status }) => status === chosen)
  const days = (ms: number) => format.decimal(ms / DAY)
  return (
    <section class="card" aria-labelledby="lead-times-heading">
      <h2 id="lead-times-heading">{words.leadTimes}</h2>
      <p class="hint">{words.leadTimesLead}</p>
      {statuses.length === 0 ? (
        <p>{words.nothingYet}</p>
      ) : (
        <>
          <div class="field">
            <label for="lead-status">{texts.board.status}</label>
            <select
              id="lead-status"
              value={chosen}
              onChange={({ currentTarget }) => setChosen(statusSchema.parse(currentTarget.value))}
            >
              {statuses.map((status) => (
                <option key={status} value={status}>
                  {common.statuses[status]}
                </option>
              ))}
            </select>
          </div>
          <LineChart
            times={rows.map(({ month }) => Date.parse(`${month}-01T00:00:00Z`) / 1000)}
            lines={[
              { name: words.median, values: rows.map(({ median }) => median / DAY), colour: '--accent' },
              { name: words.p90, values: rows.map(({ p90 }) => p90 / DAY), colour: '--new-firm', isDashed: true },
            ]}
            unit={words.days}
          />
          <div class="table-scroll" role="group" aria-labelledby="lead-times-heading" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.month}</th>
                  <th scope="col">{words.count}</th>
                  <th scope="col">{`${words.median} (${words.days})`}</th>
                  <th scope="col">{`${words.p90} (${words.days})`}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ month, count, median, p90 }) => (
                  <tr key={month}>
                    <th scope="row">{format.month(`${month}-01T12:00:00Z`)}</th>
                    <td>{format.number(count)}</td>
                    <td>{days(median)}</td>
                    <td>{days(p90)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}
