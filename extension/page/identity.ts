import type { Identity } from '../../shared/guides/locator.ts'
import { trimName } from './trim-name.ts'

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.[\p{L}]{2,}/gu
const ORGANISATION_NUMBER = /(?<!\d)(?:16|19|20)?\d{6}[\s\u2010-\u2015-]?\d{4}(?!\d)/gu

/** Whether it is worth looking for marks in a text: they hold an at sign or six digits. */
export const mayHoldMarks = (text: string): boolean => text.includes('@') || /\d{6}/.test(text)

const digitsOf = (text: string) => text.replace(/\D/g, '').slice(-10)

/** `own`: shows the mark that is asked for. `other`: shows only different ones. `none`: shows no mark of the kind. */
export type Marked = 'own' | 'other' | 'none'

/** What a place's text says of who it is about. One differing mark of a kind, without the right one, is `other`. */
export function readMarks(text: string, identity: Identity): Marked {
  const verdicts: Marked[] = []
  if (identity.email)
    verdicts.push(compare(text.match(EMAIL) ?? [], identity.email.toLowerCase(), (mark) => mark.toLowerCase()))
  if (identity.organisationNumber) {
    verdicts.push(compare(text.match(ORGANISATION_NUMBER) ?? [], identity.organisationNumber, digitsOf))
  }
  if (verdicts.includes('other')) return 'other'
  return verdicts.includes('own') ? 'own' : 'none'
}

function compare(marks: readonly string[], expected: string, fold: (mark: string) => string): Marked {
  if (marks.length === 0) return 'none'
  return marks.some((mark) => fold(mark) === expected) ? 'own' : 'other'
}

/** Whether a text holds marks of two different persons or companies: then it is no single row. */
export function holdsSeveral(text: string, identity: Identity): boolean {
  const emails = identity.email ? new Set((text.match(EMAIL) ?? []).map((mark) => mark.toLowerCase())) : new Set()
  const numbers = identity.organisationNumber
    ? new Set((text.match(ORGANISATION_NUMBER) ?? []).map(digitsOf))
    : new Set()
  return emails.size > 1 || numbers.size > 1
}

/** A name without the marks that stand with it: "Anna Berg (anna@byran.example)" is "anna berg". */
export function withoutMarks(text: string): string {
  return trimName(
    text
      .replace(EMAIL, ' ')
      .replace(ORGANISATION_NUMBER, ' ')
      .replace(/[([<]\s*[)\]>]/g, ' '),
  )
}
