import { randomUUID } from 'node:crypto'
import type { Actor, Channel, LinkRequestEvent } from '../shared/link-request/events.ts'
import type { Details } from '../shared/link-request/schema.ts'
import type { Reader } from './identity/reader.ts'

/** An event without what every event has. */
type Fact = LinkRequestEvent extends infer E ? (E extends LinkRequestEvent ? Omit<E, keyof Stamp> : never) : never
interface Stamp {
  id: string
  at: string
  recordedAt: string
  channel: Channel
  actor: Actor
}

/** A fact that the service records on a person's behalf, now. */
export function eventOf(fact: Fact, actor: Actor, channel: Channel, now: number): LinkRequestEvent {
  const at = new Date(now).toISOString()
  return { ...fact, id: randomUUID(), at, recordedAt: at, channel, actor }
}

/** The person as an actor. The name is the one that the request knows them by, where it does. */
export function actorOf(reader: Reader, role: Actor['role'], { client, newFirm, currentFirm }: Details): Actor {
  const people = [client.contact, ...newFirm.consultants, currentFirm.contact]
  const name = people.find(({ email }) => email === reader.email)?.name ?? reader.name
  return { role, ...(name && { name }), email: reader.email }
}

/** How an event of this reader reached us; what the client says about it is not relied on. */
export function channelOf({ session }: Reader, role: Actor['role']): Channel {
  if (session.kind === 'extension') return 'extension'
  return role === 'support' ? 'support' : 'web'
}
