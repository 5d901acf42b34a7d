import type { RouteAnswer } from '../../../shared/contracts/http.ts'
import { useLanguage } from '../language.tsx'
import { Bar } from './bar.tsx'

/** Why requests stood still, and where. */
export function Stuck({ stuck }: { stuck: RouteAnswer<'insight'>['stuck'] }) {
  const { texts, format } = useLanguage()
  const { insight: words, common } = texts
  const most = Math.max(1, ...stuck.map(({ count }) => count))
  return (
    <section class="card" aria-labelledby="stuck-heading">
      <h2 id="stuck-heading">{words.stuck}</h2>
      <p class="hint">{words.stuckLead}</p>
      {stuck.length === 0 ? (
        <p>{words.nobodyStuck}</p>
      ) : (
        <div class="table-scroll" role="group" aria-labelledby="stuck-heading" tabIndex={0}>
          <table class="chart-table">
            <thead>
              <tr>
                <th scope="col">{words.reason}</th>
                <th scope="col">{texts.board.status}</th>
                <th scope="col">{words.step}</th>
                <th scope="col">{words.count}</th>
              </tr>
            </thead>
            <tbody>
              {stuck.map(({ reason, status, step, count }) => (
                <tr key={`${reason} ${status} ${step}`}>
                  <th scope="row">{common.blockReasons[reason]}</th>
                  <td>{common.statuses[status]}</td>
                  <td>{step ?? '–'}</td>
                  <td>
                    <Bar share={count / most} />
                    {format.number(count)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
