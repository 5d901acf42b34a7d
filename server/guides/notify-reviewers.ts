import type { GuideDraft } from '../../shared/contracts/guide-draft-routes.ts'
import type { Language } from '../../shared/language.ts'
import type { Dependencies } from '../dependencies.ts'
import { smallPrint } from '../mail/letter-words.ts'
import type { Written } from '../mail/send-to-person.ts'

/** Writes to everyone who may approve a draft: support, but not whoever made it. */
export async function notifyReviewers(dependencies: Dependencies, draft: GuideDraft): Promise<void> {
  const { config, publicUrl } = dependencies
  const others = config.supportEmails.filter((email) => email !== draft.by)
  const url = `${publicUrl}/guides/drafts/${draft.id}`
  await writeToSupport(dependencies, others, { id: `guide-draft/${draft.id}`, kind: 'guide-draft' }, (language) =>
    draftLetter(language, draft, url),
  )
}

/** A letter about no request, in the language of each who gets it. The same id is sent to a person once. */
export async function writeToSupport(
  { mailer, stores }: Pick<Dependencies, 'mailer' | 'stores'>,
  emails: readonly string[],
  { id, kind }: { id: string; kind: string },
  write: (language: Language) => Written,
): Promise<void> {
  for (const email of emails) {
    const language = (await stores.identities.readAccount(email))?.language ?? 'sv'
    const letter = { ...write(language), language, footer: smallPrint(language).personal }
    await mailer.post({ id: `${id}/${email}`, kind, to: email, letter })
  }
}

function draftLetter(language: Language, { guide, by, comment }: GuideDraft, url: string): Written {
  const title = guide.title[language]
  const said = comment ? [`”${comment}”`] : []
  return language === 'sv'
    ? {
        subject: `En guide väntar på granskning: ${title}`,
        paragraphs: [
          'Hej!',
          `${by} har lärt om ett steg i guiden ${title}. Den når andra först när du har godkänt den.`,
          ...said,
        ],
        action: { label: 'Se ändringen', url },
      }
    : {
        subject: `A guide waits for review: ${title}`,
        paragraphs: [
          'Hello!',
          `${by} has taught a step of the guide ${title} anew. It reaches others once you have approved it.`,
          ...said,
        ],
        action: { label: 'See the change', url },
      }
}
