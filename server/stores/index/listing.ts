import { foldName } from '../../../shared/fold-name.ts'
import { positionOf, STALLED_AFTER } from '../../../shared/link-request/position.ts'
import type { Party, Status } from '../../../shared/link-request/schema.ts'
import type { LinkRequestState } from '../../../shared/link-request/state.ts'
import { formatOrganisationNumber } from '../../../shared/organisation-number.ts'

/** What lists find, filter and sort a request by: worked out once per change, not once per question. */
export interface Listing {
  status: Status
  waitingOn: Party | null
  /** ISO 8601, as in the state. */
  since: string
  updatedAt: string
  /** The client's name, folded. */
  client: string
  /** Milliseconds since the epoch after which it counts as stalled; null: never. */
  stalledFrom: number | null
  /** What searches look in: folded texts, and the addresses and firms as wholes (wholeEmail, wholeFirm). */
  words: string
}

/** An address as a search finds it whole, in the words of those who take part only. */
export const wholeEmail = (email: string): string => `\t${foldName(email)}\t`
/** The same of a firm's name. What is folded holds neither tabs nor line feeds, so no other text can pass for one. */
export const wholeFirm = (name: string): string => `\n${foldName(name)}\n`

export function listingOf(state: LinkRequestState): Listing {
  const { reference, details, since, updatedAt } = state
  const { client, newFirm, currentFirm } = details
  const people = [client.contact, currentFirm.contact, ...newFirm.consultants]
  const position = positionOf(state)
  const limit = STALLED_AFTER[position.status]
  const texts = [
    client.name,
    reference,
    client.organisationNumber,
    formatOrganisationNumber(client.organisationNumber),
    client.subscriptionNumber ?? '',
    ...people.map(({ name }) => name),
  ]
  const emails = new Set(people.map(({ email }) => wholeEmail(email)))
  const firms = new Set([newFirm, currentFirm].map(({ name }) => wholeFirm(name)))
  return {
    ...position,
    since,
    updatedAt,
    client: foldName(client.name),
    stalledFrom: limit === Infinity ? null : Date.parse(since) + limit,
    words: [foldName(texts.join(' ')), ...emails, ...firms].join(''),
  }
}

/** Complete or cancelled requests are no longer open. */
export const isOpen = (status: Status): boolean => status !== 'complete' && status !== 'cancelled'
