import type { RouteAnswer } from '../../../shared/contracts/http.ts'
import { useLanguage } from '../language.tsx'
import { CountTable } from './count-table.tsx'

/** Why requests stood still, and where. */
export function Stuck({ stuck }: { stuck: RouteAnswer<'insight'>['stuck'] }) {
  const { texts } = useLanguage()
  const { insight: words, common } = texts
  return (
    <section class="card" aria-labelledby="stuck-heading">
      <h2 id="stuck-heading">{words.stuck}</h2>
      <p class="hint">{words.stuckLead}</p>
      {stuck.length === 0 ? (
        <p>{words.nobodyStuck}</p>
      ) : (
        <CountTable
          items={stuck}
          headedBy="stuck-heading"
          columns={[words.reason, texts.board.status, words.step]}
          cellsOf={({ reason, status, step }) => [common.blockReasons[reason], common.statuses[status], step ?? '–']}
        />
      )}
    </section>
  )
}
