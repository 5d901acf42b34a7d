import type { Language } from '../../shared/language.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Letter } from './letter.ts'
import { smallPrint } from './letter-words.ts'
import type { FollowUp, MailContent } from './mail.ts'
import type { Addressee } from './people.ts'
import { refusalsIn } from './refusals.ts'

/** A letter without what every letter to a person has. */
export type Written = Omit<Letter, 'language' | 'footer' | 'links'>

interface About {
  /** See Mail.id; the address is added. */
  id: string
  kind: string
  requestIds: string[]
  /** Somebody asks for it just now, so it goes to whoever they say. */
  isInvitation?: boolean
  /** Reminders can be switched off. */
  isReminder?: boolean
  expiresAt?: number
  onlyWhile?: MailContent['onlyWhile']
  taken?: (language: Language) => FollowUp[]
}

/**
 * Posts a letter in the person's own language, where they have chosen one, else in the one that the request says. A
 * letter that was posted before is not written again. Answers the language.
 */
export async function sendToPerson(
  { mailer, stores, statements, publicUrl }: Pick<Dependencies, 'mailer' | 'stores' | 'statements' | 'publicUrl'>,
  { email, language }: Addressee,
  { id, kind, requestIds, isInvitation, isReminder, expiresAt, onlyWhile, taken }: About,
  write: (language: Language) => Promise<Written>,
): Promise<Language> {
  const account = await stores.identities.readAccount(email)
  const chosen = account?.language ?? language
  const mailId = `${id}/${email}`
  if (await stores.mails.read(mailId)) return chosen
  const [requestId] = requestIds
  const history = (requestId && !isInvitation && (await stores.requests.history(requestId))) || []
  if (refusalsIn(history, email).includes('not-me')) return chosen
  const about = requestIds.length === 1 && requestId ? { requestId } : {}
  const addressOf = (says: 'not-me' | 'no-reminders') =>
    `${publicUrl}/mail-answer?t=${statements.sign({ says, email, ...about })}`
  const words = smallPrint(chosen)
  const letter: Letter = {
    ...(await write(chosen)),
    language: chosen,
    footer: words.personal,
    links: [
      { label: words.notMe, url: addressOf('not-me') },
      ...(isReminder ? [{ label: words.noReminders, url: addressOf('no-reminders') }] : []),
    ],
  }
  const followUps = taken?.(chosen)
  await mailer.post({
    id: mailId,
    kind,
    to: email,
    letter,
    requestIds,
    ...(isReminder && { unsubscribe: addressOf('no-reminders') }),
    ...(expiresAt && { expiresAt }),
    ...(onlyWhile && { onlyWhile }),
    // One that may have arrived counts as one that did: rather too few reminders than too many.
    ...(followUps && { taken: followUps, uncertain: followUps }),
  })
  return chosen
}
