import type { EventSubmission, LinkRequestEvent } from '../../shared/link-request/events.ts'
import { apply } from '../../shared/link-request/lifecycle.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import type { Dependencies } from '../dependencies.ts'
import { roleFor } from '../event-rights.ts'
import type { Handlers } from '../http/call.ts'
import { partiesOf, type Reader } from '../identity/reader.ts'
import { actorOf, channelOf } from '../make-event.ts'
import { ProblemError } from '../problem-error.ts'
import { recordEvents } from '../record-events.ts'
import { answerRequest } from './answer-request.ts'

export function eventRoutes(dependencies: Dependencies): Pick<Handlers, 'recordEvents' | 'listEvents'> {
  const { stores, now } = dependencies
  return {
    async recordEvents({ reader, found, body, response }) {
      const history = (await stores.requests.history(found.id)) ?? []
      const known = new Set(history.map(({ id }) => id))
      const events = attribute(body, known, found.state, reader, now())
      const { request, accepted, duplicates } = await recordEvents(dependencies, found.id, events)
      return { request: answerRequest(response, request, reader, now()), accepted, duplicates }
    },

    async listEvents({ found }) {
      return { items: (await stores.requests.history(found.id)) ?? [] }
    },
  }
}

/**
 * The submissions with who and when, each judged in the state that the ones before it lead to. Ids that are recorded
 * already pass whatever has become of the right to record them: whoever sends them only wants to know that they arrived.
 */
function attribute(
  submissions: readonly EventSubmission[],
  known: ReadonlySet<string>,
  before: LinkRequestState,
  reader: Reader,
  now: number,
): LinkRequestEvent[] {
  let state = before
  const recordedAt = new Date(now).toISOString()
  return submissions.map((submission) => {
    const { details } = state
    const rights = { parties: partiesOf(reader, details), isSupport: reader.isSupport }
    const role = known.has(submission.id) ? (rights.parties[0] ?? 'support') : roleFor(submission, details, rights)
    if (!role) {
      throw new ProblemError('not-allowed', { detail: `Recording ${submission.type} here is for someone else.` })
    }
    const event: LinkRequestEvent = {
      ...submission,
      recordedAt,
      channel: channelOf(reader, role),
      actor: actorOf(reader, role, details),
    }
    const applied = apply(state, event)
    if (applied.ok) state = applied.state
    return event
  })
}
