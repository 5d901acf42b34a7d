import type { Task, Work } from '../../shared/contracts/messages.ts'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import { pickLanguage, type Language } from '../../shared/language.ts'
import type { Actor } from '../../shared/link-request/events.ts'
import { planActions } from '../../shared/link-request/actions.ts'
import { apply } from '../../shared/link-request/lifecycle.ts'
import { stateOf, viewOf } from '../../shared/link-request/view.ts'
import { guidesFor } from './guides.ts'
import type { Kept, KeptSession, WaitingEvent } from './kept.ts'
import { eventsFor } from './outbox.ts'

type KeptForTasks = Pick<Kept, 'sessions' | 'outbox' | 'requests'>

/** Every open link request of every session, as it will be once the service has what waits. */
export function tasksOf({ sessions, outbox, requests }: KeptForTasks, now: number): Task[] {
  return sessions.flatMap((session) =>
    (requests[session.id]?.items ?? []).map((request) => ({
      session: session.id,
      request: withWaiting(request, eventsFor(outbox, session.id, request.id), session, now),
    })),
  )
}

export function workOf(kept: KeptForTasks & Pick<Kept, 'guides' | 'settings'>, now: number, language: Language): Work {
  const guides = kept.sessions.map(({ id, serviceOrigin }) => [id, guidesFor(kept, serviceOrigin)])
  return { tasks: kept.settings.paused ? [] : tasksOf(kept, now), guides: Object.fromEntries(guides), language }
}

/** The person's choice, else what their account is set to, else the browser's. */
export function languageOf(
  { settings, sessions }: Pick<Kept, 'settings' | 'sessions'>,
  preferred: readonly string[],
): Language {
  return settings.language ?? sessions[0]?.account.language ?? pickLanguage(preferred)
}

/** Whether a guide leads this person through something in the request now. */
export function isTurnIn({ session, request }: Task, { guides }: Pick<Work, 'guides'>): boolean {
  return request.actions.some(
    ({ state, party, kind }) =>
      (state === 'ready' || state === 'blocked') &&
      request.mine.includes(party) &&
      guides[session]?.some(({ fulfils }) => fulfils === kind),
  )
}

function withWaiting(
  request: RequestAnswer,
  waiting: readonly WaitingEvent[],
  session: KeptSession,
  now: number,
): RequestAnswer {
  if (waiting.length === 0) return request
  let state = stateOf(request)
  let { revision } = request
  for (const { event } of waiting) {
    const applied = apply(state, {
      ...event,
      recordedAt: event.at,
      actor: actorOf(request, event, session),
    })
    if (!applied.ok) continue
    state = applied.state
    revision += 1
  }
  return { ...viewOf(request.id, revision, state, now), mine: request.mine }
}

function actorOf(request: RequestAnswer, event: WaitingEvent['event'], { account }: KeptSession): Actor {
  const action = 'action' in event ? planActions(request).find(({ id }) => id === event.action) : undefined
  const role = (action && request.mine.includes(action.party) ? action.party : request.mine[0]) ?? 'support'
  return { role, email: account.email, ...(account.name && { name: account.name }) }
}
