import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { API_ROOT, type RequestAnswer } from '../../shared/contracts/http.ts'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import type { Details } from '../../shared/link-request/schema.ts'
import { readConfig } from '../../server/config.ts'
import { startService, type Service } from '../../server/service.ts'

export const SUPPORT = 'stina@support.example'

/** The real service on a free port, and what tests need to do there beside the extension. */
export interface TestService {
  service: Service
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

export async function startTestService({ support: supporters = [SUPPORT] } = {}): Promise<TestService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kopplingsguiden-service-'))
  const read = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    SUPPORT_EMAILS: supporters.join(','),
    PRACTICE: '1',
    LOG_LEVEL: 'silent',
  })
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const service = await startService(read.config)
  const origin = `http://localhost:${service.port}`

  async function call(path: string, cookie: string, method = 'GET', body?: unknown): Promise<Response> {
    const response = await fetch(origin + API_ROOT + path, {
      method,
      headers: { cookie, origin, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response
  }

  async function signInLink(email: string): Promise<string> {
    const begun = new Date().toISOString()
    await call('/sign-in', '', 'POST', { email })
    const mails = (await (await fetch(`${origin}/outbox.json`)).json()) as { to: string; at: string; links: string[] }[]
    const mail = mails.findLast(({ to, at, links }) => to === email && at >= begun && /sign-in\?/.test(links.join()))
    const link = mail?.links.find((address) => address.includes('/sign-in?'))
    if (!link) throw new Error(`No sign-in link was mailed to ${email}`)
    return link
  }

  /** Once a person: sign-in links are few per address and hour. */
  const cookies = new Map<string, Promise<string>>()
  function signIn(email: string): Promise<string> {
    const cookie = cookies.get(email) ?? tradeLink(email)
    cookies.set(email, cookie)
    return cookie
  }

  async function tradeLink(email: string): Promise<string> {
    const token = new URL(await signInLink(email)).searchParams.get('token')
    const response = await call('/sessions', '', 'POST', { token })
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }

  const support = await signIn(SUPPORT)
  return {
    service,
    origin,
    signInLink,
    async extensionToken(email) {
      const answer = await call('/extension-tokens', await signIn(email), 'POST')
      return ((await answer.json()) as { token: string }).token
    },
    async createRequest(details) {
      return (await (await call('/requests', support, 'POST', details)).json()) as RequestAnswer
    },
    async record(requestId, ...facts) {
      const at = new Date().toISOString()
      const events = facts.map((fact) => ({ id: crypto.randomUUID(), at, channel: 'support', ...fact }))
      const answer = await call(`/requests/${requestId}/events`, support, 'POST', events)
      return ((await answer.json()) as { request: RequestAnswer }).request
    },
    async ask(email, method, path, body) {
      return (await call(path, await signIn(email), method, body)).json() as Promise<never>
    },
    async history(requestId) {
      const answer = await call(`/requests/${requestId}/events`, support)
      return ((await answer.json()) as { items: LinkRequestEvent[] }).items
    },
    async stop() {
      await service.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
