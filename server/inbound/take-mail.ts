import { createHash } from 'node:crypto'
import type { DNSResolver } from 'mailauth'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import { actionsOf } from '../../shared/link-request/position.ts'
import type { Dependencies } from '../dependencies.ts'
import { eventOf } from '../make-event.ts'
import { submissionId } from '../mail/post-submission.ts'
import { recordFollowUp } from '../mail/record-follow-up.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import type { InboundMail, Taken } from './inbound-mail.ts'
import { isProven } from './prove-sender.ts'
import { readMessage, type Message } from './read-message.ts'
import type { Replied } from './reply-addresses.ts'
import { saysLinked } from './says-linked.ts'

/** Of mails that anybody may send, a request keeps so many. */
const KEPT_AT_MOST = 20
const TEXT_LIMIT = 1_000

const NO_SUCH_ADDRESS: Taken = { outcome: 'refused', why: 'There is no such address.' }

/**
 * Takes in a mail to a request's own address. The vendor's own word that the link is made ends in the same event as a
 * person's; whatever else came is shown to a person. Rejects only when it could not be kept: then it is to be sent again.
 */
export async function takeMail(dependencies: Dependencies, mail: InboundMail, resolver?: DNSResolver): Promise<Taken> {
  const replied = dependencies.replyAddresses?.read(mail.to)
  const request = replied && (await findRequest(dependencies, replied.reference))
  if (!replied || !request) return NO_SUCH_ADDRESS
  const message = await readMessage(mail.raw)
  if (replied.bounceMark) return takeReturned(dependencies, request, message, replied.bounceMark)
  if (message.isAutomatic || message.undelivered) return { outcome: 'ignored', why: 'It was written by a program.' }
  return takeAnswer(dependencies, { request, mail, message, replied }, resolver)
}

/** Whether there is a request with an address like that; asked before the mail itself comes. */
export async function isKnownAddress(dependencies: Dependencies, address: string): Promise<boolean> {
  const replied = dependencies.replyAddresses?.read(address)
  return replied !== undefined && (await findRequest(dependencies, replied.reference)) !== undefined
}

async function findRequest({ stores, now }: Dependencies, reference: string): Promise<StoredRequest | undefined> {
  const query = { scope: 'all', q: reference, sort: '-updatedAt', limit: 10, now: now() } as const
  return (await stores.requests.find(query)).items.find(({ state }) => state.reference === reference)
}

async function takeAnswer(
  dependencies: Dependencies,
  {
    request,
    mail,
    message,
    replied,
  }: { request: StoredRequest; mail: InboundMail; message: Message; replied: Replied },
  resolver: DNSResolver | undefined,
): Promise<Taken> {
  const { stores, now, config } = dependencies
  const { from, text, subject } = message
  if (!from) return { outcome: 'refused', why: 'It does not say who sent it.' }
  const history = (await stores.requests.history(request.id)) ?? []
  if (history.filter(({ type }) => type === 'mail.received').length >= KEPT_AT_MOST) {
    return { outcome: 'ignored', why: 'The request has had many mails already.' }
  }
  const { vendorDomain } = config.inbound ?? { vendorDomain: '' }
  const { reference } = replied
  const isTheirs = await isProven(mail, message, { vendorDomain, reference, resolver })
  const actor = isTheirs ? ({ role: 'vendor', email: from } as const) : ({ role: 'system' } as const)
  const said = (text || subject).slice(0, TEXT_LIMIT).trim() || '…'
  const isWaitedFor = actionsOf(request.state).some(
    ({ kind, party, state }) =>
      kind === 'vendor-link' && party === 'vendor' && (state === 'ready' || state === 'blocked'),
  )
  const events = [eventOf({ type: 'mail.received', from, text: said, isProven: isTheirs }, actor, 'mail', now())]
  if (isTheirs && isWaitedFor && saysLinked(text)) {
    events.push(eventOf({ type: 'action.done', action: 'vendor-link', outcome: 'declared' }, actor, 'mail', now()))
  }
  return record(dependencies, request, message, events)
}

/** The form came back undelivered: it stands as not sent again, unless it has been sent once more or answered since. */
async function takeReturned(
  dependencies: Dependencies,
  request: StoredRequest,
  message: Message,
  mark: string,
): Promise<Taken> {
  const { stores, replyAddresses, now } = dependencies
  if (!message.undelivered) return { outcome: 'ignored', why: 'It does not say that a mail was not delivered.' }
  const latest = submissionId(request.id, (await stores.requests.history(request.id)) ?? [])
  if (!replyAddresses?.isReturned(mark, latest) || request.state.done['vendor-link']) {
    return { outcome: 'ignored', why: 'It is about a mail that no longer counts.' }
  }
  const fact = { type: 'action.reopened', action: 'send-form', reason: 'bounced', note: message.undelivered } as const
  return record(dependencies, request, message, [eventOf(fact, { role: 'system' }, 'mail', now())])
}

/** The same mail again, as after an answer that got lost, makes the same events. */
async function record(
  dependencies: Dependencies,
  { id }: StoredRequest,
  message: Message,
  events: readonly LinkRequestEvent[],
): Promise<Taken> {
  const seed = [id, message.id, message.from, message.text, message.undelivered]
  const same = events.map((event) => ({ ...event, id: idFrom(JSON.stringify([...seed, event.type])) }))
  await recordFollowUp(dependencies, { requestId: id, events: same })
  return { outcome: 'recorded' }
}

/** A UUID of one's own making (RFC 9562, 5.8). */
function idFrom(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
