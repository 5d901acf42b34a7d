import type * as z from 'zod'
import type { Problem } from '../../shared/contracts/problems.ts'
import { checkOrganisationNumber, type OrganisationNumberProblem } from '../../shared/organisation-number.ts'

/** More would only repeat itself. */
const MOST_ERRORS = 20

const WORDS: Record<Exclude<OrganisationNumberProblem, 'check-digit-wrong'>, string> = {
  'not-digits': 'An organisation number has only digits, and at most a hyphen.',
  'not-ten-digits': 'An organisation number has ten digits (twelve with the century).',
  'third-digit-below-two':
    'The third digit of an organisation number is 2 or more; where it is not, digits three to six must be a month and a day.',
}
const OTHER_WORDS: Record<string, string> = {
  'no-control-characters': 'Control characters are not allowed.',
  'subscription-number-digits': 'A subscription number has 1 to 12 digits.',
}

/** What zod found, as RFC 9457 `errors`: a JSON pointer, a stable code and words per field. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], input: unknown): NonNullable<Problem['errors']> {
  return issues.slice(0, MOST_ERRORS).map((issue) => {
    const pointer = issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
    const isOurs = /^[a-z]+(-[a-z]+)+$/.test(issue.message)
    return {
      pointer,
      code: isOurs ? issue.message : issue.code.replaceAll('_', '-'),
      detail: isOurs ? wordsFor(issue.message, valueAt(input, issue.path)) : issue.message,
    }
  })
}

function wordsFor(code: string, value: unknown): string {
  if (code === 'check-digit-wrong') {
    const checked = checkOrganisationNumber(String(value))
    const expected = !checked.ok && checked.expected !== undefined ? `: it should end in ${checked.expected}` : ''
    return `The check digit, the last one, does not fit the nine before it${expected}. One of the digits is wrong.`
  }
  return (WORDS as Record<string, string>)[code] ?? OTHER_WORDS[code] ?? code
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}
