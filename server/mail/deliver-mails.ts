import { setTimeout as wait } from 'node:timers/promises'
import type { SignedForms } from '../form/signed-forms.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Stores } from '../stores/stores.ts'
import type { StoredMail } from '../stores/contract/mail-store.ts'
import type { Handover, Letterbox, OutgoingMail } from './handover.ts'
import { isGivenUp, nextTry } from './mail-rules.ts'
import type { FollowUp, MailContent } from './mail.ts'

interface Delivery {
  stores: Stores
  letterbox: Letterbox
  signedForms: SignedForms
  metrics: Metrics
  log: Log
  now: () => number
  contentOf: (mail: StoredMail) => MailContent
  record: (followUp: FollowUp) => Promise<void>
  stopped: AbortSignal
}

/** Handed over side by side, so that a slow server or one large form doesn't keep the rest. */
const AT_ONCE = 5
/** How soon a mail that comes in while others are under way is seen, in milliseconds. */
const LOOK_AGAIN = 200

/**
 * Sends every mail whose time has come, and returns when there is none left. Whoever calls is the only one to do so:
 * what stands as being handed over was cut off by the end of an earlier process.
 */
export async function deliverMails(delivery: Delivery): Promise<void> {
  const { stores, now, stopped } = delivery
  const guarded = (work: Promise<void>) =>
    // What could not be recorded now is recorded on the next pass; the other mails go their way.
    work.catch((error: unknown) => delivery.log.error({ err: error }, 'What became of a mail could not be recorded'))
  for (const mail of await stores.mails.inState('handing-over')) {
    const outcome = { outcome: 'uncertain', reason: 'We were cut off while the mail server answered.' } as const
    await guarded(settle(delivery, mail, outcome))
  }
  for (const mail of await stores.mails.inState('sent')) await guarded(finish(delivery, mail))

  const underWay = new Map<string, Promise<void>>()
  while (!stopped.aborted) {
    const queued = await stores.mails.inState('queued')
    const due = queued.filter(({ id, dueAt }) => dueAt <= now() && !underWay.has(id))
    for (const mail of due.slice(0, AT_ONCE - underWay.size)) {
      const delivered = guarded(deliver(delivery, mail)).finally(() => underWay.delete(mail.id))
      underWay.set(mail.id, delivered)
    }
    if (underWay.size === 0) return
    await Promise.race([...underWay.values(), wait(LOOK_AGAIN)])
  }
  await Promise.all(underWay.values())
}

async function deliver(delivery: Delivery, mail: StoredMail): Promise<void> {
  const tried = { ...mail, tries: mail.tries + 1 }
  // Only what comes before the handing over may be tried again after an error: past it the mail may have left.
  const prepared = await prepare(delivery, mail).catch((error: unknown): Handover => {
    delivery.log.error({ err: error, kind: mail.kind }, 'A mail could not be made ready')
    return { outcome: 'later', reason: 'It could not be made ready; see the log.' }
  })
  const handover =
    'outcome' in prepared
      ? prepared
      : await delivery.letterbox.hand(prepared, () => delivery.stores.mails.update({ ...tried, state: 'handing-over' }))
  await settle(delivery, tried, handover)
}

/** The mail as it goes out, or why it doesn't. */
async function prepare(
  { stores, signedForms, contentOf, now }: Delivery,
  mail: StoredMail,
): Promise<OutgoingMail | Handover> {
  const content = contentOf(mail)
  const { attachForm, expiresAt, onlyWhile = [] } = content
  if (expiresAt !== undefined && expiresAt <= now())
    return { outcome: 'refused', reason: 'It was too late to send it.' }
  for (const { requestId, since } of onlyWhile) {
    const request = await stores.requests.read(requestId)
    if (request?.state.since !== since) return { outcome: 'refused', reason: 'The request has moved on since.' }
  }
  if (!attachForm) return { ...mail, content, attachments: [] }
  const request = await stores.requests.read(attachForm.requestId)
  if (!request || request.state.cancelled || request.state.details.route !== 'form') {
    return { outcome: 'refused', reason: 'The request no longer goes by form.' }
  }
  const form = await signedForms.read(attachForm.requestId)
  if (!form) return { outcome: 'refused', reason: 'The signed form is gone.' }
  return { ...mail, content, attachments: [{ filename: attachForm.filename, content: form.content }] }
}

async function settle(delivery: Delivery, mail: StoredMail, handover: Handover): Promise<void> {
  const { stores, metrics, now, log } = delivery
  const isOver = handover.outcome === 'later' && isGivenUp(mail.createdAt, now())
  const outcome = isOver ? 'refused' : handover.outcome
  metrics.mails.inc({ outcome: outcome === 'taken' ? 'sent' : 'failed' })
  if (handover.outcome === 'taken') {
    const { reason: _past, ...rest } = mail
    const sent: StoredMail = { ...rest, state: 'sent' }
    await stores.mails.update(sent)
    await finish(delivery, sent)
    return
  }
  const { reason } = handover
  // The server's words may name the receiver; the kind doesn't.
  log.warn({ kind: mail.kind, outcome, tries: mail.tries }, 'A mail could not be handed over')
  if (outcome === 'later') {
    await stores.mails.update({ ...mail, state: 'queued', reason, dueAt: nextTry(mail.tries, now(), Math.random) })
    return
  }
  // First what follows, so that being cut off in between repeats it; the events' ids make that harmless.
  const content = delivery.contentOf(mail)
  for (const followUp of content[outcome === 'refused' ? 'refused' : 'uncertain']) {
    await delivery.record(withReason(followUp, reason))
  }
  const end = outcome === 'refused' ? { state: 'failed' as const, sealed: '' } : { state: 'uncertain' as const }
  await stores.mails.update({ ...mail, ...end, reason })
}

async function finish({ stores, contentOf, record }: Delivery, mail: StoredMail): Promise<void> {
  for (const followUp of contentOf(mail).taken) await record(followUp)
  await stores.mails.update({ ...mail, state: 'done', sealed: '' })
}

/** The mail server's own words stand in the note of what follows. */
function withReason({ requestId, events }: FollowUp, reason: string): FollowUp {
  return {
    requestId,
    events: events.map((event) => {
      if (event.type === 'action.reopened') return { ...event, note: reason }
      return event.type === 'note.added' ? { ...event, text: `${event.text} (${reason})` } : event
    }),
  }
}
