import { randomUUID } from 'node:crypto'
import type { Person } from '../shared/link-request/schema.ts'
import { eventOf } from './make-event.ts'
import { defaultDetails } from './practice/default-scenario.ts'
import { createReference } from './reference.ts'
import type { FirmStore } from './stores/contract/firm-store.ts'
import type { RequestStore } from './stores/contract/request-store.ts'

/** Who there is to be in practice: the people of the practice system's default scenario, and someone at support. */
const { client, newFirm, currentFirm } = defaultDetails
const consultant = newFirm.consultants[0] as Person

export const SUPPORT: Person = { name: 'Stina Lind', email: 'stina@support.example' }

export const CAST: (Person & { where: string; may: string })[] = [
  {
    ...consultant,
    where: `${newFirm.name}, the new firm`,
    may: 'creates requests, handles the form, assigns the client to herself, checks access',
  },
  { ...client.contact, where: `${client.name}, the client`, may: 'signs the form, grants the permissions' },
  {
    ...currentFirm.contact,
    where: `${currentFirm.name}, the current firm`,
    may: 'sees what will change, checks access at the end',
  },
  { ...SUPPORT, where: 'support', may: 'sees every request, nudges, hands over, corrects' },
]

/** Registers the two firms, where they are not registered yet. */
export async function keepPracticeFirms(firms: FirmStore): Promise<void> {
  const { name, email } = currentFirm.contact
  const parties = [
    { ...newFirm, members: newFirm.consultants },
    { ...currentFirm, members: [{ name, email }] },
  ]
  for (const { name, kind, members } of parties) await firms.keep({ id: randomUUID(), name, kind, members })
}

/** Gives a newcomer a request to carry on with, where there is none at all. */
export async function keepFirstRequest(requests: RequestStore, now: number): Promise<void> {
  const { total } = await requests.find({ scope: 'all', sort: 'since', limit: 1, now })
  if (total > 0) return
  const fact = { type: 'request.created' as const, reference: createReference(), details: defaultDetails }
  await requests.append(randomUUID(), [eventOf(fact, { role: 'new-firm', ...consultant }, 'web', now)])
}
