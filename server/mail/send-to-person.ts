import type { Language } from '../../shared/language.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Letter } from './letter.ts'
import type { Addressee } from './people.ts'

/** Posts a letter in the person's own language, where they have chosen one, else in the one that the request says. */
export async function sendToPerson(
  { mailer, stores }: Pick<Dependencies, 'mailer' | 'stores'>,
  { email, language }: Addressee,
  write: (language: Language) => Letter,
): Promise<Language> {
  const account = await stores.identities.readAccount(email)
  const chosen = account?.language ?? language
  await mailer.post({ to: email, letter: write(chosen) })
  return chosen
}
