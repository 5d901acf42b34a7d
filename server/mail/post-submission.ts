import { randomUUID } from 'node:crypto'
import type { ActionKind } from '../../shared/link-request/actions.ts'
import type { Actor, LinkRequestEvent, Outcome } from '../../shared/link-request/events.ts'
import type { Dependencies } from '../dependencies.ts'
import { eventOf } from '../make-event.ts'
import type { StoredRequest } from '../stores/stores.ts'
import { submissionLetter } from './letters.ts'

type DoneEvent = Extract<LinkRequestEvent, { type: 'action.done' }>

/** "Done", by the service until somebody else is named. */
export function doneEvent(kind: ActionKind, now: number, outcome: Outcome = 'observed'): DoneEvent {
  const stamp = { id: randomUUID(), at: new Date(now).toISOString(), recordedAt: new Date(now).toISOString() }
  return { type: 'action.done', action: kind, outcome, ...stamp, channel: 'mail', actor: { role: 'system' } }
}

/**
 * Posts the signed form to the vendor, on behalf of `submitter`; answers the mail's id. The same for every press until the
 * form has come back, so that a second press sends nothing; the mail server's word is recorded when it comes.
 */
export async function postSubmission(
  { mailer, config, stores, now }: Dependencies,
  { id: requestId, state }: StoredRequest,
  submitter: Actor,
): Promise<string> {
  const history = (await stores.requests.history(requestId)) ?? []
  const cameBack = history.filter((event) => event.type === 'action.reopened' && event.action === 'send-form').length
  const { reference, details } = state
  const { consultants } = details.newFirm
  const replyTo = consultants.find(({ email }) => email === submitter.email) ?? consultants[0]
  const id = `submission/${requestId}/${cameBack}`
  const follow = (event: LinkRequestEvent) => [{ requestId, events: [event] }]
  const at = now()
  const reopened = { type: 'action.reopened' as const, action: 'send-form', reason: 'bounced' as const }
  const doubt = {
    type: 'note.added' as const,
    text: 'It is not certain that the form has reached the vendor: ask before it is sent again.',
  }
  await mailer.post({
    id,
    kind: 'submission',
    to: config.formRecipient,
    requestIds: [requestId],
    letter: submissionLetter(reference, details),
    attachForm: { requestId, filename: `Dubbelsammankoppling-${reference}.pdf` },
    ...(replyTo && { replyTo: [replyTo.email] }),
    taken: follow({ ...doneEvent('send-form', at), actor: submitter }),
    refused: follow(eventOf(reopened, { role: 'system' }, 'mail', at)),
    uncertain: follow(eventOf(doubt, { role: 'system' }, 'mail', at)),
  })
  return id
}
