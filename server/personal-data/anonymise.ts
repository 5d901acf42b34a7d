import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import { checkOrganisationNumber, luhnCheckDigit } from '../../shared/organisation-number.ts'

/** Who a person is in a history, and what is to stand there instead. */
export interface Substitution {
  email: string
  /** Every name that the history has for the address. */
  names: readonly string[]
  substitute: string
}

export const ANONYMOUS_NAME = 'Raderad person'
/** Instead of a sole trader's number, which is the owner's personal number: no firm's, with a check digit that holds. */
const ANONYMOUS_NUMBER = `999999999${luhnCheckDigit('999999999')}`

type Json = unknown

/** The names that go with the address anywhere in the value. */
export function namesOf(value: Json, email: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { email: theirs, name } = value as { email?: unknown; name?: unknown }
  const own = theirs === email && typeof name === 'string' && name !== ANONYMOUS_NAME ? [name] : []
  return [...own, ...Object.values(value).flatMap((item) => namesOf(item, email))]
}

/** The event with nothing left in it that says who the person was; its place, time and meaning stay. */
export function anonymise(event: LinkRequestEvent, who: Substitution): LinkRequestEvent {
  return replaceIn(event, who) as LinkRequestEvent
}

function replaceIn(value: Json, who: Substitution): Json {
  if (typeof value === 'string') return replaceInText(value, who)
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, who))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, replaceIn(field, who)]))
  if ((value as { email?: unknown }).email === who.email && 'name' in fields) fields['name'] = ANONYMOUS_NAME
  return isSoleTraderOf(value, who.email)
    ? { ...fields, name: ANONYMOUS_NAME, organisationNumber: ANONYMOUS_NUMBER }
    : fields
}

function replaceInText(text: string, { email, names, substitute }: Substitution): string {
  const withoutAddress = text.replaceAll(new RegExp(RegExp.escape(email), 'gi'), substitute)
  return names.reduce(
    (rest, name) =>
      rest.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'giu'), ANONYMOUS_NAME),
    withoutAddress,
  )
}

/** A client whose number is a date of birth and whose contact is the person. */
function isSoleTraderOf(value: object, email: string): boolean {
  const { organisationNumber, contact } = value as { organisationNumber?: unknown; contact?: { email?: unknown } }
  if (typeof organisationNumber !== 'string' || contact?.email !== email) return false
  return checkOrganisationNumber(organisationNumber).ok && Number(organisationNumber[2]) < 2
}
