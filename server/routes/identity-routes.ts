import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import { accountOf, type Reader } from '../identity/reader.ts'
import { clearSessionCookie, setSessionCookie } from '../identity/session-cookie.ts'
import { deviceOf } from '../identity/device-of.ts'
import { createSignInLink, SIGN_IN_LASTS } from '../identity/mailed-link.ts'
import { createToken, hashToken } from '../identity/tokens.ts'
import { maySignIn } from '../identity/may-sign-in.ts'
import { readReader } from '../identity/read-reader.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { signInLetter } from '../mail/letters.ts'
import type { Language } from '../../shared/language.ts'
import { ProblemError } from '../problem-error.ts'
import type { MailedLink } from '../stores/contract/identity-store.ts'

const DAY = 24 * 60 * 60 * 1000
/** An extension stays connected for half a year; its token can be revoked. */
const EXTENSION_LASTS = 182 * DAY

type IdentityRoute =
  | 'signIn'
  | 'createSession'
  | 'deleteSession'
  | 'me'
  | 'updateMe'
  | 'createExtensionToken'
  | 'deleteExtensionToken'

export function identityRoutes(dependencies: Dependencies): Pick<Handlers, IdentityRoute> {
  const { config, stores, mailer, publicUrl, streams, audit, now, log } = dependencies

  async function mailSignInLink(email: string, language: Language | undefined): Promise<void> {
    if (!(await maySignIn(dependencies, email))) return
    const account = await stores.identities.readAccount(email)
    const url = await createSignInLink(dependencies, email)
    await mailer.post({
      id: `sign-in/${randomUUID()}`,
      kind: 'sign-in',
      to: email,
      letter: signInLetter(language ?? account?.language ?? 'sv', url),
      expiresAt: now() + SIGN_IN_LASTS,
    })
  }

  /** On a person's first visit: the name and language that the request they were invited to knows them by. */
  async function welcome({ email, requestId }: MailedLink): Promise<void> {
    if (await stores.identities.readAccount(email)) return
    const invitedTo = requestId ? await stores.requests.read(requestId) : undefined
    if (!invitedTo) return
    const { client, currentFirm } = invitedTo.state.details
    const contact = [client.contact, currentFirm.contact].find((person) => person.email === email)
    if (contact) await stores.identities.keepAccount(contact)
  }

  return {
    async signIn({ body: { email, language } }) {
      const mailed = mailSignInLink(email, language).catch((error: unknown) =>
        log.error({ err: error }, 'A sign-in link could not be made'),
      )
      // Over a network the answer doesn't wait: how long it took would tell whether the address is known.
      if (mailer.isLocal) await mailed
      return undefined
    },

    async createSession({ body: { token }, request, response }) {
      const link = await stores.identities.takeLink(hashToken(token), now())
      if (!link) throw new ProblemError('sign-in-link-invalid')
      await welcome(link)
      const sessionToken = createToken()
      const hash = hashToken(sessionToken)
      const lasts = config.sessionDays * DAY
      const createdAt = now()
      const { email, requestId } = link
      const expiresAt = createdAt + lasts
      await stores.identities.keepSession(hash, { kind: 'web', email, createdAt, expiresAt, ...deviceFrom(request) })
      audit.note({ at: createdAt, email, by: 'web', what: 'createSession', status: 201 })
      setSessionCookie(response, publicUrl, sessionToken, lasts)
      const account = accountOf(await readReader(dependencies, email, { kind: 'web', hash }))
      return { account, ...(requestId && { requestId }) }
    },

    async deleteSession({ reader, response }) {
      await end(reader)
      clearSessionCookie(response, publicUrl)
      return undefined
    },

    me: ({ reader }) => accountOf(reader),

    async updateMe({ reader, body }) {
      const { email, name, language } = { ...reader, ...body }
      await stores.identities.keepAccount({ email, language, ...(name && { name }) })
      return accountOf({ ...reader, ...body })
    },

    async createExtensionToken({ reader, request }) {
      const token = createToken()
      const createdAt = now()
      const { email } = reader
      const expiresAt = createdAt + EXTENSION_LASTS
      const session = { kind: 'extension' as const, email, createdAt, expiresAt, ...deviceFrom(request) }
      await stores.identities.keepSession(hashToken(token), session)
      return { token, account: accountOf(reader) }
    },

    async deleteExtensionToken({ reader }) {
      await end(reader)
      return undefined
    },
  }

  function deviceFrom(request: Request): { device?: string } {
    const device = deviceOf(request.get('User-Agent'))
    return device === undefined ? {} : { device }
  }

  async function end({ session }: Reader): Promise<void> {
    await stores.identities.dropSession(session.hash)
    streams.endOf(session.hash)
  }
}
