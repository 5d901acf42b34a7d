import type { Request } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { readReader } from './read-reader.ts'
import type { Reader } from './reader.ts'
import { readSessionCookie } from './session-cookie.ts'
import { hashToken } from './tokens.ts'

/** Where the call says who it is. A bearer token counts alone, also when a cookie came along. */
export function readCredential(request: Request): { kind: Reader['session']['kind']; token: string } | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (request.headers.authorization !== undefined) return bearer ? { kind: 'extension', token: bearer } : undefined
  const cookie = readSessionCookie(request)
  return cookie ? { kind: 'web', token: cookie } : undefined
}

/** How old a note of last use may be before the next use is noted. */
const NOTED_EVERY = 60 * 60 * 1000

/** The person that the call speaks for; undefined when it names nobody, or by a token that is unknown, revoked or too old. */
export async function authenticate(
  { config, stores, now, log }: Pick<Dependencies, 'config' | 'stores' | 'now' | 'log'>,
  request: Request,
): Promise<Reader | undefined> {
  const credential = readCredential(request)
  if (!credential) return undefined
  const hash = hashToken(credential.token)
  const session = await stores.identities.readSession(hash, now())
  // A cookie's token in a header, or the other way round, would slip past the Origin check.
  if (!session || session.kind !== credential.kind) return undefined
  if (now() - (session.usedAt ?? session.createdAt) > NOTED_EVERY) {
    stores.identities
      .touchSession(hash, now())
      .catch((error: unknown) => log.error({ err: error }, 'The last use of a session could not be noted'))
  }
  return readReader({ config, stores }, session.email, { kind: session.kind, hash })
}
