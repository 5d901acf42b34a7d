import type { RouteAnswer } from '../../../shared/contracts/http.ts'
import { useLanguage } from '../language.tsx'
import { Bar } from './bar.tsx'

/** What went wrong with which step of which version of which guide, in which browser. */
export function GuideHealth({ items, alerts }: RouteAnswer<'guideHealth'>) {
  const { texts, format } = useLanguage()
  const { insight: words } = texts
  const most = Math.max(1, ...items.map(({ count }) => count))
  return (
    <section class="card" aria-labelledby="health-heading">
      <h2 id="health-heading">{words.health}</h2>
      <p class="hint">{words.healthLead}</p>
      {alerts.length > 0 && (
        <div class="notice warning" role="group" aria-label={words.alerts}>
          {alerts.map(({ guide, step, lately }) => (
            <p key={`${guide} ${step}`} data-alert={step}>
              {words.alert(guide, step, format.number(lately.missed), format.number(lately.looked))}
            </p>
          ))}
        </div>
      )}
      {items.length === 0 ? (
        <p>{words.healthy}</p>
      ) : (
        <div class="table-scroll" role="group" aria-labelledby="health-heading" tabIndex={0}>
          <table class="chart-table">
            <thead>
              <tr>
                <th scope="col">{words.guide}</th>
                <th scope="col">{words.step}</th>
                <th scope="col">{words.outcome}</th>
                <th scope="col">{words.browser}</th>
                <th scope="col">{words.count}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ guide, version, step, outcome, hint, browser, count }) => (
                <tr key={[guide, version, step, outcome, hint, browser].join(' ')}>
                  <th scope="row">{words.guideVersion(guide, format.number(version))}</th>
                  <td>{step}</td>
                  <td>
                    {words.outcomes[outcome] ?? outcome}
                    {hint && `: ${hint}`}
                  </td>
                  <td>{browser}</td>
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
