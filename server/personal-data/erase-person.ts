import { randomBytes } from 'node:crypto'
import { positionOf } from '../../shared/link-request/position.ts'
import { ProblemError } from '../problem-error.ts'
import { type Stores } from '../stores/stores.ts'
import { MAIL_STATES } from '../stores/contract/mail-store.ts'
import { type StoredRequest } from '../stores/contract/request-store.ts'
import { anonymise, namesOf, type Substitution } from './anonymise.ts'
import { everyRequest, holdsAddress } from './every-request.ts'

/**
 * Forgets the person with this address (lower case). Histories keep what happened and when, and name nobody; signed
 * forms, which bear a signature, go. Ends the call with `person-needed` while an open request names the person.
 */
export async function erasePerson(
  stores: Stores,
  email: string,
  now: number,
): Promise<{ substitute: string; requests: number }> {
  const theirs: { request: StoredRequest; names: string[] }[] = []
  for await (const { request, history } of everyRequest(stores, now)) {
    if (holdsAddress(history, email)) theirs.push({ request, names: namesOf(history, email) })
  }
  const needed = theirs.filter(({ request }) => isOpen(request) && holdsAddress(request.state.details, email))
  if (needed.length > 0) {
    const references = needed.slice(0, 10).map(({ request }) => request.state.reference)
    const detail = `Hand over or cancel first: ${references.join(', ')}${needed.length > 10 ? ' and more' : ''}.`
    throw new ProblemError('person-needed', { detail })
  }
  const substitute = `raderad-${randomBytes(6).toString('hex')}@anonym.invalid`
  for (const { request, names } of theirs) {
    // The longest first: "Anna Berg Lind" before "Anna Berg".
    const ordered = [...new Set(names)].sort((a, b) => b.length - a.length)
    const who: Substitution = { email, names: ordered, substitute }
    await stores.requests.rewrite(request.id, (event) => anonymise(event, who))
    if (holdsAddress(request.state.details, email)) await stores.files.removeAll(request.id)
  }
  // Also those about no request, such as sign-in links.
  for (const mail of await stores.mails.inState(...MAIL_STATES)) {
    if (mail.to === email || mail.id.includes(email)) await stores.mails.forget(mail.id)
  }
  for (const firm of await stores.firms.ofMember(email)) await stores.firms.removeMember(firm.id, email)
  await stores.identities.forgetPerson(email)
  await stores.guideDrafts.replacePerson(email, substitute)
  await stores.audit.replacePerson(email, substitute)
  return { substitute, requests: theirs.length }
}

function isOpen({ state }: StoredRequest): boolean {
  const { status } = positionOf(state)
  return status !== 'complete' && status !== 'cancelled'
}
