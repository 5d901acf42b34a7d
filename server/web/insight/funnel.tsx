import type { RouteAnswer } from '../../../shared/contracts/http.ts'
import { useLanguage } from '../language.tsx'
import { Bar } from './bar.tsx'

/** How many requests came to each status, and how many are there now. */
export function Funnel({ funnel }: { funnel: RouteAnswer<'insight'>['funnel'] }) {
  const { texts, format } = useLanguage()
  const { insight: words, common } = texts
  const all = funnel[0]?.reached ?? 0
  return (
    <section class="card" aria-labelledby="funnel-heading">
      <h2 id="funnel-heading">{words.funnel}</h2>
      <p class="hint">{words.funnelLead}</p>
      <div class="table-scroll" role="group" aria-labelledby="funnel-heading" tabIndex={0}>
        <table class="chart-table">
          <thead>
            <tr>
              <th scope="col">{texts.board.status}</th>
              <th scope="col">{words.reached}</th>
              <th scope="col">{words.present}</th>
            </tr>
          </thead>
          <tbody>
            {funnel.map(({ status, reached, present }) => (
              <tr key={status}>
                <th scope="row">{common.statuses[status]}</th>
                <td>
                  <Bar share={all > 0 ? reached / all : 0} />
                  {format.number(reached)}
                </td>
                <td>{format.number(present)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
