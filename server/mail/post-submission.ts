import { randomUUID } from 'node:crypto'
import type { ActionKind } from '../../shared/link-request/actions.ts'
import type { Actor, LinkRequestEvent, Outcome } from '../../shared/link-request/events.ts'
import type { Dependencies } from '../dependencies.ts'
import { eventOf } from '../make-event.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import { submissionLetter } from './letters.ts'

type DoneEvent = Extract<LinkRequestEvent, { type: 'action.done' }>

/** "Done", by the service until somebody else is named. */
export function doneEvent(kind: ActionKind, now: number, outcome: Outcome = 'observed'): DoneEvent {
  const stamp = { id: randomUUID(), at: new Date(now).toISOString(), recordedAt: new Date(now).toISOString() }
  return { type: 'action.done', action: kind, outcome, ...stamp, channel: 'mail', actor: { role: 'system' } }
}

/** The id of the mail that the form of a request goes by, now: another one once it has come back. */
export function submissionId(requestId: string, history: readonly LinkRequestEvent[]): string {
  const cameBack = history.filter((event) => event.type === 'action.reopened' && event.action === 'send-form').length
  return `submission/${requestId}/${cameBack}`
}

/**
 * Posts the signed form to the vendor, on behalf of `submitter`; answers the mail's id. The same for every press until the
 * form has come back, so that a second press sends nothing; the mail server's word is recorded when it comes.
 */
export async function postSubmission(
  { mailer, config, stores, now, replyAddresses }: Dependencies,
  { id: requestId, state }: StoredRequest,
  submitter: Actor,
): Promise<string> {
  const history = (await stores.requests.history(requestId)) ?? []
  const { reference, details } = state
  const { consultants } = details.newFirm
  const replyTo = consultants.find(({ email }) => email === submitter.email) ?? consultants[0]
  const id = submissionId(requestId, history)
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
    // The vendor's answer comes to the consultant, and to the request itself.
    replyTo: [...(replyTo ? [replyTo.email] : []), ...(replyAddresses ? [replyAddresses.replyTo(reference)] : [])],
    ...(replyAddresses && { returnTo: replyAddresses.returnTo(reference, id) }),
    taken: follow({ ...doneEvent('send-form', at), actor: submitter }),
    refused: follow(eventOf(reopened, { role: 'system' }, 'mail', at)),
    uncertain: follow(eventOf(doubt, { role: 'system' }, 'mail', at)),
  })
  return id
}
