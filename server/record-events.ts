import type { Refusal } from '../shared/link-request/lifecycle.ts'
import type { LinkRequestEvent } from '../shared/link-request/events.ts'
import type { Dependencies } from './dependencies.ts'
import { notifyChange } from './mail/notify-change.ts'
import { notifyMentioned } from './mail/notify-mentioned.ts'
import { ProblemError } from './problem-error.ts'
import type { Appended } from './stores/contract/request-store.ts'

const WORDS: Record<Refusal, string> = {
  'request-exists': 'The request exists already.',
  'request-missing': 'There is no such request.',
  'request-cancelled': 'The request is cancelled.',
  'request-not-cancelled': 'The request is not cancelled.',
  'request-complete': 'The request is complete.',
  'request-not-blocked': 'The request is not blocked.',
  'action-unknown': 'The request has no such action.',
  'action-waiting': 'Something else has to be done first.',
  'action-already-done': 'The action is done already.',
  'action-not-done': 'The action is not done.',
  'administrator-unchanged': 'That party is the administrator already.',
  'consultant-unknown': 'No such consultant works on the request.',
  'consultant-exists': 'That consultant works on the request already.',
  'route-settled': 'The route can no longer be changed.',
}

/**
 * Adds events to a request, durably, and writes to whoever it now waits on. Ends the call with `event-refused` when the
 * state doesn't allow one of them, and with `precondition-failed` when the revision is not the expected one.
 */
export async function recordEvents(
  dependencies: Dependencies,
  id: string,
  events: readonly LinkRequestEvent[],
  expectedRevision?: number,
): Promise<Extract<Appended, { ok: true }>> {
  const { stores, metrics, log } = dependencies
  const appended = await stores.requests.append(id, events, expectedRevision)
  if (appended === 'revision-changed') throw new ProblemError('precondition-failed')
  if (!appended.ok) {
    const { refusals } = appended
    throw new ProblemError('event-refused', {
      detail: [...new Set(refusals.map(({ refusal }) => WORDS[refusal]))].join(' '),
      refusals,
    })
  }
  const accepted = new Set(appended.accepted)
  for (const event of events) if (accepted.has(event.id)) metrics.events.inc({ type: event.type })
  const { before } = appended
  if (before && accepted.size > 0) {
    // What was recorded stands, whatever becomes of the mail.
    const inVain = (error: unknown) => log.error({ err: error, request: id }, 'Nobody was written to about a change')
    await notifyChange(dependencies, before, appended.request).catch(inVain)
    for (const event of events) {
      if (event.type !== 'note.added' || !accepted.has(event.id)) continue
      await notifyMentioned(dependencies, appended.request, event).catch(inVain)
    }
  }
  return appended
}
