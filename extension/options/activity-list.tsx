import type { Activity } from '../../shared/contracts/messages.ts'
import type { Language } from '../../shared/language.ts'
import { actionKindSchema } from '../../shared/link-request/actions.ts'
import { texts } from '../own-page/texts.ts'
import { askBackground } from '../platform/ask-background.ts'

interface ActivityListProps {
  activity: readonly Activity[]
  language: Language
  onDismissed: () => Promise<void>
}

/** A plain list of what was read on which page and what became of it, newest first. */
export function ActivityList({ activity, language, onDismissed }: ActivityListProps) {
  const words = texts[language]
  const reasonOf = (problem: Activity['problem']) =>
    words.refused[problem?.code ?? ''] ?? words.refusedWhy(problem?.detail ?? problem?.code ?? '')
  if (activity.length === 0) return <p>{words.noActivity}</p>
  const dismiss = async (event: string) => {
    await askBackground('set-aside.dismiss', { event })
    await onDismissed()
  }
  return (
    <ul class="activity">
      {activity.map((entry) => (
        <li key={entry.id} class="cards" data-state={entry.state}>
          <ActivityHeading entry={entry} language={language} />
          <ActivityReading entry={entry} language={language} />
          {entry.state === 'set-aside' && (
            <p>
              <span class="danger-text">{reasonOf(entry.problem)}</span>{' '}
              <button type="button" class="small" data-action="dismiss" onClick={() => void dismiss(entry.id)}>
                {words.dismiss}
              </button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

interface EntryProps {
  entry: Activity
  language: Language
}

function ActivityHeading({ entry: { event, client, page, at, state }, language }: EntryProps) {
  const words = texts[language]
  // A program's label may hold the character that the parts of an action's id are kept apart by.
  const [kind, _consultant, ...program] = 'action' in event ? event.action.split('/') : []
  const known = actionKindSchema.safeParse(kind).data
  const what = known && words.actions[known](program.join('/'))
  const tone = { waiting: 'warning-text', sent: 'good', 'set-aside': 'danger-text' }[state]
  return (
    <div>
      <h3>
        {[client, what, words.events[event.type]].filter(Boolean).join(' · ')}{' '}
        <span class={`small ${tone}`}>({words.states[state]})</span>
      </h3>
      <p class="small calm">
        <time dateTime={at}>{new Date(at).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')}</time>
        {page && `, ${words.readOn(page)}`}
        {'outcome' in event && `, ${words.outcomes[event.outcome]}`}
      </p>
    </div>
  )
}

/** What was read: each switch that was asked for, on or off, and what was on beside them. */
function ActivityReading({ entry: { event }, language }: EntryProps) {
  const words = texts[language]
  if (event.type !== 'action.done') return null
  const { permissions = [], surplus = [] } = event
  return (
    <>
      {permissions.length > 0 && (
        <ul class="marks small">
          {permissions.map(({ label, on }) => (
            <li key={label}>
              {label}: {on ? words.on : words.off}
            </li>
          ))}
        </ul>
      )}
      {surplus.length > 0 && <p class="small warning-text">{words.surplus(surplus.join(', '))}</p>}
    </>
  )
}
