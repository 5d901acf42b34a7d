import { positionOf } from '../../shared/link-request/position.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import type { Dependencies } from '../dependencies.ts'
import { createJoinLink } from '../identity/mailed-link.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import { completeLetter, stuckLetter, yourTurnLetter } from './letters.ts'
import { onePerAddress, peopleOf, whoCanHelp, waitedOn } from './people.ts'
import { sendToPerson } from './send-to-person.ts'

/**
 * Writes to whoever is waited on now and wasn't before, to whoever can help when the request has got stuck, and to
 * everyone when it has become complete. Doing it again for the same change writes to nobody twice.
 */
export async function notifyChange(
  dependencies: Dependencies,
  before: LinkRequestState,
  { id, state }: StoredRequest,
): Promise<void> {
  const linkFor = (email: string) => createJoinLink(dependencies, email, id)
  const about = (kind: string, since: string) => ({ id: `${kind}/${id}/${since}`, kind, requestIds: [id] })
  const isComplete = (some: LinkRequestState) => positionOf(some).status === 'complete'

  if (state.blocked && !before.blocked) {
    const { reason, since } = state.blocked
    for (const person of whoCanHelp(state, dependencies.config.supportEmails)) {
      await sendToPerson(dependencies, person, about('stuck', since), async (language) =>
        stuckLetter(language, state, reason, await linkFor(person.email)),
      )
    }
  }
  if (isComplete(state) && !isComplete(before)) {
    const { details } = state
    const everyone = [
      ...peopleOf('new-firm', details),
      ...peopleOf('client', details),
      ...peopleOf('current-firm', details),
    ]
    for (const person of onePerAddress(everyone)) {
      await sendToPerson(dependencies, person, about('complete', state.since), async (language) =>
        completeLetter(language, state, await linkFor(person.email)),
      )
    }
    return
  }
  const now = waitedOn(state)
  if (!now) return
  const already = new Set(waitedOn(before)?.people.map(({ email }) => email))
  for (const person of onePerAddress(now.people)) {
    if (already.has(person.email)) continue
    await sendToPerson(dependencies, person, about('your-turn', state.since), async (language) =>
      yourTurnLetter(language, state, now.kind, await linkFor(person.email)),
    )
  }
}
