import { positionOf } from '../../shared/link-request/position.ts'
import type { Actor } from '../../shared/link-request/events.ts'
import type { Details, Party } from '../../shared/link-request/schema.ts'
import type { Dependencies } from '../dependencies.ts'
import { eventOf } from '../make-event.ts'
import { recordEvents } from '../record-events.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import { peopleOf } from './people.ts'
import { refusalsIn } from './refusals.ts'
import type { Statement } from './statements.ts'

const PAGE = 200

/** Records what somebody answered by a link in a letter: on one request, or on all open ones that name them. */
export async function recordMailAnswer(dependencies: Dependencies, statement: Statement): Promise<void> {
  const { stores, now } = dependencies
  const { says, email } = statement
  for (const request of await concerned(dependencies, statement)) {
    const history = (await stores.requests.history(request.id)) ?? []
    if (refusalsIn(history, email).includes(says)) continue
    const party = partyOf(email, request.state.details)
    if (!party) continue
    const actor: Actor = { role: party, email }
    const refused = eventOf({ type: 'mail.refused', says, party, to: email }, actor, 'mail', now())
    const isStuck = says === 'not-me' && !request.state.blocked && isOpen(request)
    const note = `${email}: "this isn't me, or not my case".`
    const blocked = eventOf({ type: 'request.blocked', reason: 'other', note }, actor, 'mail', now())
    await recordEvents(dependencies, request.id, isStuck ? [refused, blocked] : [refused])
  }
}

async function concerned({ stores, now }: Dependencies, { email, requestId }: Statement): Promise<StoredRequest[]> {
  if (requestId) return [await stores.requests.read(requestId)].filter((request) => request !== undefined)
  const scope = { email, firmNames: [] }
  return (await stores.requests.find({ scope, open: true, sort: 'since', limit: PAGE, now: now() })).items
}

function isOpen({ state }: StoredRequest): boolean {
  const { status } = positionOf(state)
  return status !== 'complete' && status !== 'cancelled'
}

function partyOf(email: string, details: Details): Exclude<Party, 'vendor'> | undefined {
  const parties = ['client', 'new-firm', 'current-firm'] as const
  return parties.find((party) => peopleOf(party, details).some((person) => person.email === email))
}
