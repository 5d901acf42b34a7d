import { foldName } from '../../shared/fold-name.ts'
import type { Identity } from '../../shared/guides/locator.ts'
import { trimName } from './trim-name.ts'

/** What stands around an at sign, without what sets an address apart: also one that is cut off, or in several nodes. */
const PART = '[^\\s<>()[\\]"“”,;:?]'
const EMAIL = new RegExp(`${PART}+ ?@ ?${PART}*\\.${PART}*`, 'g')
/** As it is, after the century, or as a part of a VAT number. */
const ORGANISATION_NUMBER =
  /(?<!\d)(?:se[ -]?)?(?:16|19|20)?(\d{6}) ?[\u2010-\u2015\u2212-]? ?(\d{4})(?:[ -]?01)?(?!\d)/g

/** Whether it is worth looking for marks in a text: they hold an at sign or six digits. */
export const mayHoldMarks = (text: string): boolean => text.includes('@') || /\d{6}/.test(text)

/** `own`: shows all marks that are asked for. `several`: others too. `other`: only others. `none`: no mark of a kind. */
export type Marked = 'own' | 'several' | 'other' | 'none'

/** What a place's text says of who it is about: of each kind of mark that is asked for, the worst that it says. */
export function readMarks(text: string, { email = '', organisationNumber, subscriptionNumber }: Identity): Marked {
  const said = foldName(text)
  const marksIn = (pattern: RegExp) => [...said.matchAll(pattern)].map(([whole, ...parts]) => parts.join('') || whole)
  const verdicts = [
    compare(
      marksIn(EMAIL).map((mark) => mark.replace(/ |(?<!\.)\.$/g, '')),
      email.toLowerCase(),
    ),
    compare(marksIn(ORGANISATION_NUMBER), organisationNumber),
    // Other numbers may be of any kind.
    compare(
      marksIn(/\d+/g).filter((number) => number === subscriptionNumber),
      subscriptionNumber,
    ),
  ]
  return (['other', 'several', 'none'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'own'
}

function compare(marks: readonly string[], expected: string | undefined): Marked | undefined {
  const different = new Set(marks)
  if (!expected) return undefined
  if (different.size === 0) return 'none'
  if (!different.has(expected)) return 'other'
  return different.size > 1 ? 'several' : 'own'
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
