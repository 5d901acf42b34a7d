import type { Language } from '../../shared/language.ts'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import type { Dependencies } from '../dependencies.ts'
import { createJoinLink } from '../identity/mailed-link.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import { peopleOf } from './people.ts'
import { sendToPerson, type Written } from './send-to-person.ts'

type Note = Extract<LinkRequestEvent, { type: 'note.added' }>

/** Writes to those that a note mentions. Only people of the request: nobody can have mail sent to just anyone. */
export async function notifyMentioned(
  dependencies: Dependencies,
  { id, state }: Pick<StoredRequest, 'id' | 'state'>,
  note: Note,
): Promise<void> {
  const parties = (['client', 'new-firm', 'current-firm'] as const).flatMap((party) => peopleOf(party, state.details))
  const mentioned = new Set(note.mentions)
  mentioned.delete(note.actor.email ?? '')
  for (const person of parties) {
    if (!mentioned.delete(person.email)) continue
    const about = { id: `mention/${note.id}`, kind: 'mention', requestIds: [id] }
    await sendToPerson(dependencies, person, about, async (language) =>
      mentionLetter(language, state, note, await createJoinLink(dependencies, person.email, id)),
    )
  }
}

function mentionLetter(language: Language, state: LinkRequestState, { actor, text }: Note, url: string): Written {
  const client = state.details.client.name
  const who = actor.name ?? actor.email ?? 'Kopplingsguiden'
  return language === 'sv'
    ? {
        subject: `${state.reference}: ${who} har skrivit till dig`,
        paragraphs: ['Hej!', `${who} nämner dig i en anteckning om kopplingen av ${client}:`, text],
        action: { label: 'Öppna ärendet', url },
      }
    : {
        subject: `${state.reference}: ${who} has written to you`,
        paragraphs: ['Hello!', `${who} mentions you in a note about the link of ${client}:`, text],
        action: { label: 'Open the request', url },
      }
}
