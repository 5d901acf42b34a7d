import type { SessionSummary, Task } from '../../shared/contracts/messages.ts'
import type { Language } from '../../shared/language.ts'
import { texts } from '../own-page/texts.ts'
import { goToHostPage, openTab } from '../platform/open-tab.ts'
import { myActions } from './turn.ts'

interface TaskCardProps {
  task: Task
  language: Language
  session: SessionSummary | undefined
  /** Where the person has several accounts. */
  namesAccount: boolean
}

/** Actions that are done on the accounting system's pages, where the guide leads. */
const ON_HOST_PAGE = new Set(['request-link', 'assign', 'grant', 'check-access'])

export function TaskCard({ task, language, session, namesAccount }: TaskCardProps) {
  const words = texts[language]
  const { request } = task
  const { id, client, reference, status, waitingOn, since, blocked } = request
  const mine = myActions(task)
  const date = new Date(since).toLocaleDateString(language === 'sv' ? 'sv-SE' : 'en-GB', {
    day: 'numeric',
    month: 'long',
  })
  return (
    <article
      class={mine.length > 0 ? 'card mine' : 'card'}
      data-request={id}
      data-turn={mine.length > 0 ? '' : undefined}
    >
      <h2>{client.name}</h2>
      <p class="small calm">
        {reference} · {words.statuses[status]}
        {namesAccount && session && <> · {words.account(session.account.email, new URL(session.serviceOrigin).host)}</>}
      </p>
      {mine.length > 0 ? (
        <>
          <h3>{words.yourTurn}</h3>
          <ul>
            {mine.map((action) => (
              <li key={action.id}>{words.actions[action.kind](action.grant?.program ?? '')}</li>
            ))}
          </ul>
        </>
      ) : (
        waitingOn && (
          <p>
            {words.waitsOn(words.parties[waitingOn])} {words.since(date)}
          </p>
        )
      )}
      {blocked && <p class="warning-text">{words.blocked}</p>}
      <div class="line">
        {mine.some(({ kind }) => ON_HOST_PAGE.has(kind)) && (
          <button type="button" class="primary" data-action="go-there" onClick={() => void goToHostPage()}>
            {words.goThere}
          </button>
        )}
        {session && (
          <button
            type="button"
            data-action="open-request"
            onClick={() => void openTab(`${session.serviceOrigin}/requests/${id}`)}
          >
            {words.openRequest}
          </button>
        )}
      </div>
    </article>
  )
}
