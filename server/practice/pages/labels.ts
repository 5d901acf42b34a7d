import type { Language } from '../../../shared/language.ts'
import { permissionInEnglish, programInEnglish } from '../../../shared/link-request/catalogue.ts'
import type { ChosenTraits } from './trait.ts'

/** The firm's own program, by the name that the server knows it under. */
export const CLIENT_MANAGER = 'Klienthanterare'

/** What programs and switches are called on the page; the server always knows them by their Swedish names. */
export interface Labels {
  program: (label: string) => string
  abbreviation: (label: string, abbreviation: string) => string
  permission: (program: string, label: string) => string
}

export function createLabels({ office, translation }: ChosenTraits, language: Language): Labels {
  const isTranslated = language === 'en' && translation.isTranslated
  return {
    program(label) {
      if (label === CLIENT_MANAGER) return office.label[isTranslated ? 'en' : 'sv']
      return (isTranslated && programInEnglish(label)) || label
    },
    abbreviation: (label, abbreviation) => (label === CLIENT_MANAGER ? office.abbreviation : abbreviation),
    permission: (program, label) => (isTranslated && permissionInEnglish(program, label)) || label,
  }
}
