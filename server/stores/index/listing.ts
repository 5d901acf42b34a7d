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
  /** What searches look in, folded: words with single spaces between. */
  words: string
  emails: string[]
  /** Folded names. */
  firms: string[]
}

export function listingOf(state: LinkRequestState): Listing {
  const { reference, details, since, updatedAt } = state
  const { client, newFirm, currentFirm } = details
  const people = [client.contact, currentFirm.contact, ...newFirm.consultants]
  const position = positionOf(state)
  const limit = STALLED_AFTER[position.status]
  const words = [
    client.name,
    reference,
    client.organisationNumber,
    formatOrganisationNumber(client.organisationNumber),
    client.subscriptionNumber ?? '',
    newFirm.name,
    currentFirm.name,
    ...people.flatMap(({ name, email }) => [name, email]),
  ]
  return {
    ...position,
    since,
    updatedAt,
    client: foldName(client.name),
    stalledFrom: limit === Infinity ? null : Date.parse(since) + limit,
    words: foldName(words.join(' ')),
    emails: [...new Set(people.map(({ email }) => email))],
    firms: [...new Set([foldName(newFirm.name), foldName(currentFirm.name)])],
  }
}

/** Complete or cancelled requests are no longer open. */
export const isOpen = (status: Status): boolean => status !== 'complete' && status !== 'cancelled'
