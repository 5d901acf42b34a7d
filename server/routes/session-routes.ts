import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { ProblemError } from '../problem-error.ts'

const iso = (at: number) => new Date(at).toISOString()

/** The beginning of a token's hash: enough to name a session, and nothing that can be used as one. */
const idOf = ({ hash }: { hash: string }) => hash.slice(0, 24)

/** Where a person is signed in, for them to see and end. */
export function sessionRoutes({
  stores,
  streams,
  now,
}: Dependencies): Pick<Handlers, 'listSessions' | 'revokeSession'> {
  return {
    async listSessions({ reader }) {
      const sessions = await stores.identities.sessionsOf(reader.email, now())
      return {
        items: sessions.map((session) => ({
          id: idOf(session),
          kind: session.kind,
          ...(session.device && { device: session.device }),
          createdAt: iso(session.createdAt),
          ...(session.usedAt !== undefined && { usedAt: iso(session.usedAt) }),
          expiresAt: iso(session.expiresAt),
          current: session.hash === reader.session.hash,
        })),
      }
    },

    async revokeSession({ reader, params }) {
      const sessions = await stores.identities.sessionsOf(reader.email, now())
      const session = sessions.find((candidate) => idOf(candidate) === params.id)
      if (!session) throw new ProblemError('not-found')
      await stores.identities.dropSession(session.hash)
      streams.endOf(session.hash)
      return undefined
    },
  }
}
