/** Why a spelling is not an organisation number; a stable code per reason, worded in the texts. */
export type OrganisationNumberProblem = 'not-digits' | 'not-ten-digits' | 'third-digit-below-two' | 'check-digit-wrong'

export type CheckedOrganisationNumber =
  | { ok: true; digits: string }
  | {
      ok: false
      problem: OrganisationNumberProblem
      /** The check digit that the first nine digits call for. */ expected?: number
    }

/**
 * Reads a Swedish organisation number in any usual spelling: with or without the hyphen or spaces, with the century
 * prefix 16 (legal persons) or 19/20 (a sole trader's personal number). Answers ten digits.
 * The last digit is a Luhn check digit; a legal person's third digit is 2 or more, and where it is not the number must be
 * a personal number, whose digits three to six are a month and a day (a co-ordination number adds 60 to the day).
 */
export function checkOrganisationNumber(spelling: string): CheckedOrganisationNumber {
  const compact = spelling.normalize('NFKC').replace(/[\s\u2010-\u2015+-]/g, '')
  if (!/^\d+$/.test(compact)) return { ok: false, problem: 'not-digits' }
  const digits = compact.length === 12 && /^(16|19|20)/.test(compact) ? compact.slice(2) : compact
  if (digits.length !== 10) return { ok: false, problem: 'not-ten-digits' }
  if (Number(digits[2]) < 2 && !isDateOfBirth(digits)) return { ok: false, problem: 'third-digit-below-two' }
  const expected = luhnCheckDigit(digits.slice(0, 9))
  if (Number(digits[9]) !== expected) return { ok: false, problem: 'check-digit-wrong', expected }
  return { ok: true, digits }
}

/** "5590000007" → "559000-0007". */
export function formatOrganisationNumber(digits: string): string {
  return `${digits.slice(0, 6)}-${digits.slice(6)}`
}

/** The digit that makes `digits` pass the Luhn check (ISO/IEC 7812-1, annex B). */
export function luhnCheckDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const doubled = Number(character) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}

function isDateOfBirth(digits: string): boolean {
  const month = Number(digits.slice(2, 4))
  const day = Number(digits.slice(4, 6))
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91))
}
