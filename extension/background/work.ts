import type { Task, Work } from '../../shared/contracts/messages.ts'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import { pickLanguage, type Language } from '../../shared/language.ts'
import { leadFor } from '../../shared/guides/lead.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import type { Actor } from '../../shared/link-request/events.ts'
import { planActions } from '../../shared/link-request/actions.ts'
import { apply } from '../../shared/link-request/lifecycle.ts'
import { USUAL_SYSTEM } from '../../shared/link-request/schema.ts'
import { stateOf, viewOf } from '../../shared/link-request/view.ts'
import { HOST_WORDS } from '../../shared/host-words.ts'
import { overlayWords } from '../../shared/overlay-words.ts'
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
  const tasks = kept.settings.paused ? [] : tasksOf(kept, now)
  const leads = kept.sessions.flatMap((session) => {
    const guides = guidesFor(kept, session.serviceOrigin)
    return tasks.filter((task) => task.session === session.id).flatMap((task) => leadsFor(task, guides, language))
  })
  const { place } = kept.settings
  return { tasks, leads, language, words: overlayWords[language], hostWords: HOST_WORDS, ...(place && { place }) }
}

function leadsFor({ session, request }: Task, guides: readonly Guide[], language: Language): Work['leads'] {
  const usedSystem = request.system ?? USUAL_SYSTEM
  return request.actions.flatMap((action) => {
    const guide = guides.find(({ fulfils, system }) => fulfils === action.kind && system === usedSystem)
    if (!guide || !request.mine.includes(action.party)) return []
    const lead = leadFor(guide, request, action, language)
    return lead ? [{ ...lead, session, requestId: request.id }] : []
  })
}

/** Whether the person has paused the guide on the pages of an origin, or everywhere. */
export const isPausedOn = ({ paused, pausedSites }: Kept['settings'], origin: string | undefined): boolean =>
  paused || (origin !== undefined && pausedSites.includes(origin))

/** The person's choice, else what their account is set to, else the browser's. */
export function languageOf(
  { settings, sessions }: Pick<Kept, 'settings' | 'sessions'>,
  preferred: readonly string[],
): Language {
  return settings.language ?? sessions[0]?.account.language ?? pickLanguage(preferred)
}

/** Whether a guide leads this person through something in the request now. */
export function isTurnIn({ session, request }: Task, { leads }: Pick<Work, 'leads'>): boolean {
  return leads.some(
    (lead) =>
      lead.session === session &&
      lead.requestId === request.id &&
      (lead.action.state === 'ready' || lead.action.state === 'blocked'),
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
