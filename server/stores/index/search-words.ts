import { foldName } from '../../../shared/fold-name.ts'
import { checkOrganisationNumber } from '../../../shared/organisation-number.ts'

/**
 * The words that a search asks for, folded like what they are looked for in. An organisation number in any spelling
 * becomes its ten digits, also one with a space in it when it is all that was typed.
 */
export function searchWords(q: string | undefined): string[] {
  const folded = foldName(q ?? '')
  if (folded === '') return []
  return digitsOf(folded) ?? folded.split(' ').flatMap((word) => digitsOf(word) ?? [word])
}

function digitsOf(text: string): string[] | undefined {
  const checked = checkOrganisationNumber(text)
  return checked.ok ? [checked.digits] : undefined
}
