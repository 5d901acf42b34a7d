import type { Language } from '../../../shared/language.ts'
import type { board } from './sv/board.ts'
import type { common } from './sv/common.ts'
import type { guides } from './sv/guides.ts'
import type { importing } from './sv/importing.ts'
import type { insight } from './sv/insight.ts'
import type { join } from './sv/join.ts'
import type { newRequest } from './sv/new-request.ts'
import type { practice } from './sv/practice.ts'
import type { request } from './sv/request.ts'
import type { signIn } from './sv/sign-in.ts'
import type { writtenGuide } from './sv/written-guide.ts'

/** Every text of the web app. Swedish says which there are; a language that lacks one does not compile. */
export interface Texts {
  common: typeof common
  signIn: typeof signIn
  board: typeof board
  guides: typeof guides
  newRequest: typeof newRequest
  request: typeof request
  importing: typeof importing
  insight: typeof insight
  practice: typeof practice
  join: typeof join
  writtenGuide: typeof writtenGuide
}

const LOADERS: Record<Language, () => Promise<Texts>> = {
  sv: async () => (await import('./sv/sv.ts')).sv,
  en: async () => (await import('./en/en.ts')).en,
}

/** The texts in a language; only the one that is read is fetched. */
export function loadTexts(language: Language): Promise<Texts> {
  return LOADERS[language]()
}
