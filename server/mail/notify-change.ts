import { positionOf } from '../../shared/link-request/position.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import type { Dependencies } from '../dependencies.ts'
import { createJoinLink } from '../identity/mailed-link.ts'
import type { StoredRequest } from '../stores/stores.ts'
import { completeLetter, yourTurnLetter } from './letters.ts'
import { peopleOf, waitedOn, type Addressee } from './people.ts'
import { sendToPerson } from './send-to-person.ts'

/** Writes to whoever is waited on now and wasn't before, and to everyone when the request has become complete. */
export async function notifyChange(
  dependencies: Dependencies,
  before: LinkRequestState,
  { id, state }: StoredRequest,
): Promise<void> {
  const isComplete = (some: LinkRequestState) => positionOf(some).status === 'complete'
  const linkFor = (email: string) => createJoinLink(dependencies, email, id)
  if (isComplete(state) && !isComplete(before)) {
    const { details } = state
    const everyone = [
      ...peopleOf('new-firm', details),
      ...peopleOf('client', details),
      ...peopleOf('current-firm', details),
    ]
    for (const person of onePerAddress(everyone)) {
      const url = await linkFor(person.email)
      await sendToPerson(dependencies, person, (language) => completeLetter(language, state, url))
    }
    return
  }
  const now = waitedOn(state)
  if (!now) return
  const already = new Set(waitedOn(before)?.people.map(({ email }) => email))
  for (const person of onePerAddress(now.people)) {
    if (already.has(person.email)) continue
    const url = await linkFor(person.email)
    await sendToPerson(dependencies, person, (language) => yourTurnLetter(language, state, now.kind, url))
  }
}

function onePerAddress(people: readonly Addressee[]): Addressee[] {
  return [...new Map(people.map((person) => [person.email, person])).values()]
}
