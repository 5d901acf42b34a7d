import { permissionInEnglish, programInEnglish } from '../../shared/link-request/catalogue.ts'
import { useLanguage } from './language.tsx'

/** Labels as pages show them; readers of English get a translation beside, never instead: it isn't what they will see. */
export function useLabels() {
  const { language } = useLanguage()
  const beside = (label: string, translation: string | undefined) =>
    language === 'en' && translation && translation !== label ? `${label} (${translation})` : label
  return {
    programName: (program: string) => beside(program, programInEnglish(program)),
    permissionName: (program: string, label: string) => beside(label, permissionInEnglish(program, label)),
  }
}
