import type { RouteAnswer } from '../../../shared/contracts/http.ts'
import { useLanguage } from '../language.tsx'
import { CountTable } from './count-table.tsx'

/** What went wrong with which step of which version of which guide, in which browser. */
export function GuideHealth({ items, alerts }: RouteAnswer<'guideHealth'>) {
  const { texts, format } = useLanguage()
  const { insight: words } = texts
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
        <CountTable
          items={items}
          headedBy="health-heading"
          columns={[words.guide, words.step, words.outcome, words.browser]}
          cellsOf={({ guide, version, step, outcome, hint, browser }) => [
            words.guideVersion(guide, format.number(version)),
            step,
            [words.outcomes[outcome] ?? outcome, hint].filter(Boolean).join(': '),
            browser,
          ]}
        />
      )}
    </section>
  )
}
