import { setTimeout as wait } from 'node:timers/promises'
import type { SignedForms } from '../form/signed-forms.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { StoredMail, Stores } from '../stores/stores.ts'
import type { Handover, Letterbox } from './handover.ts'
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
  for (const mail of await stores.mails.inState('handing-over')) {
    await settle(delivery, mail, { outcome: 'uncertain', reason: 'We were cut off while the mail server answered.' })
  }
  for (const mail of await stores.mails.inState('sent')) await finish(delivery, mail)

  const underWay = new Map<string, Promise<void>>()
  while (!stopped.aborted) {
    const queued = await stores.mails.inState('queued')
    const due = queued.filter(({ id, dueAt }) => dueAt <= now() && !underWay.has(id))
    for (const mail of due.slice(0, AT_ONCE - underWay.size)) {
      underWay.set(
        mail.id,
        deliver(delivery, mail).finally(() => underWay.delete(mail.id)),
      )
    }
    if (underWay.size === 0) return
    await Promise.race([...underWay.values(), wait(LOOK_AGAIN)])
  }
  await Promise.all(underWay.values())
}

async function deliver(delivery: Delivery, mail: StoredMail): Promise<void> {
  const { stores, letterbox, signedForms, now, contentOf, log } = delivery
  const tried = { ...mail, tries: mail.tries + 1 }
  try {
    const content = contentOf(mail)
    if (content.expiresAt !== undefined && content.expiresAt <= now()) {
      await settle(delivery, tried, { outcome: 'refused', reason: 'It was too late to send it.' })
      return
    }
    const { attachForm } = content
    const form = attachForm && (await signedForms.read(attachForm.requestId))
    if (attachForm && !form) {
      await settle(delivery, tried, { outcome: 'refused', reason: 'The signed form is gone.' })
      return
    }
    const attachments = attachForm && form ? [{ filename: attachForm.filename, content: form.content }] : []
    const handover = await letterbox.hand({ ...mail, content, attachments }, () =>
      stores.mails.update({ ...tried, state: 'handing-over' }),
    )
    await settle(delivery, tried, handover)
  } catch (error) {
    log.error({ err: error, kind: mail.kind }, 'A mail could not be made ready')
    await settle(delivery, tried, { outcome: 'later', reason: 'It could not be made ready; see the log.' })
  }
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
