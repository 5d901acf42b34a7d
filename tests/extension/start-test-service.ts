import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import type { Details } from '../../shared/link-request/schema.ts'
import { startWebService, SUPPORT, type Caller } from '../web/web-service.ts'

export { SUPPORT }

/** The real service on a free port, and what tests need to do there beside the extension. */
export interface TestService {
  origin: string
  /** A link that signs the person in, as it was mailed to them. */
  signInLink(email: string): Promise<string>
  /** Signs in and answers a token for the extension. */
  extensionToken(email: string): Promise<string>
  createRequest(details: Details): Promise<RequestAnswer>
  /** Records what other people have done, as support. */
  record(requestId: string, ...facts: object[]): Promise<RequestAnswer>
  history(requestId: string): Promise<LinkRequestEvent[]>
  /** Any other call, as that person in the web app. */
  ask<T>(email: string, method: string, path: string, body?: unknown): Promise<T>
  stop(): Promise<void>
}

export async function startTestService(options?: { support?: string[] }): Promise<TestService> {
  const service = await startWebService(options)

  /** Once a person: sign-in links are few per address and hour. */
  const callers = new Map<string, Promise<Caller>>()
  function signIn(email: string): Promise<Caller> {
    const caller = callers.get(email) ?? service.signIn(email)
    callers.set(email, caller)
    return caller
  }

  const support = await signIn(SUPPORT)
  return {
    origin: service.url,
    signInLink: service.signInLink,
    async extensionToken(email) {
      const { token } = await (await signIn(email)).call<{ token: string }>('POST', '/extension-tokens')
      return token
    },
    createRequest: (details) => support.call('POST', '/requests', details),
    async record(requestId, ...facts) {
      const at = new Date().toISOString()
      const events = facts.map((fact) => ({ id: crypto.randomUUID(), at, channel: 'support', ...fact }))
      const { request } = await support.call<{ request: RequestAnswer }>(
        'POST',
        `/requests/${requestId}/events`,
        events,
      )
      return request
    },
    ask: async (email, method, path, body) => (await signIn(email)).call(method, path, body),
    async history(requestId) {
      const { items } = await support.call<{ items: LinkRequestEvent[] }>('GET', `/requests/${requestId}/events`)
      return items
    },
    stop: service.stop,
  }
}
