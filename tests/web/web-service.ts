import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../server/config.ts'
import { startService } from '../../server/service.ts'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { EventSubmission } from '../../shared/link-request/events.ts'
import type { Details } from '../../shared/link-request/schema.ts'
import { aDetails } from '../shared/a-link-request.ts'

export const SUPPORT = 'stina@support.example'

type WithoutEnvelope<E> = E extends EventSubmission ? Omit<E, 'id' | 'at' | 'channel'> : never

/** Somebody who is signed in, calling the service as the web app does. */
export interface Caller {
  /** The session cookie's value, to put into a browser. */
  session: string
  call: <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>
  createRequest: (overrides?: Partial<Details>) => Promise<RequestAnswer>
  record: (request: Pick<RequestAnswer, 'id'>, ...facts: WithoutEnvelope<EventSubmission>[]) => Promise<RequestAnswer>
}

export interface WebService {
  url: string
  signIn: (email: string) => Promise<Caller>
  /** The links in the latest mail to an address. */
  latestMail: (email: string) => Promise<{ subject: string; text: string; links: string[] }>
  /** Moves the service's clock, in milliseconds. */
  passTime: (ms: number) => void
  stop: () => Promise<void>
}

/** The service with an empty data folder, on a free port of 127.0.0.1. */
export async function startWebService(): Promise<WebService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kopplingsguiden-web-'))
  const read = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    PRACTICE: '1',
    SUPPORT_EMAILS: SUPPORT,
    LOG_LEVEL: 'silent',
  })
  if (!read.ok) throw new Error(read.problems.join('\n'))
  let ahead = 0
  const service = await startService(read.config, { now: () => Date.now() + ahead })
  const { url } = service

  const latestMail: WebService['latestMail'] = async (email) => {
    const mails = (await (await fetch(`${url}/outbox.json`)).json()) as Outbox
    const mail = mails.findLast(({ to }) => to === email)
    if (!mail) throw new Error(`No mail to ${email}`)
    return mail
  }
  return {
    url,
    latestMail,
    passTime: (ms) => (ahead += ms),
    async signIn(email) {
      await send(url, undefined, 'POST', '/sign-in', { email })
      const link = new URL((await latestMail(email)).links[0]!)
      const { headers } = await send(url, undefined, 'POST', '/sessions', { token: link.searchParams.get('token') })
      const [pair] = (headers.getSetCookie()[0] ?? '').split(';')
      return createCaller(url, pair!)
    },
    async stop() {
      await service.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

type Outbox = { to: string; subject: string; text: string; links: string[] }[]

function createCaller(url: string, cookie: string): Caller {
  const call: Caller['call'] = async (method, path, body) => {
    const response = await send(url, cookie, method, path, body)
    const text = await response.text()
    return (text ? JSON.parse(text) : undefined) as never
  }
  return {
    session: cookie,
    call,
    createRequest: (overrides) => call('POST', '/requests', aDetails(overrides)),
    async record({ id }, ...facts) {
      const at = new Date().toISOString()
      const events = facts.map((fact) => ({ id: crypto.randomUUID(), at, channel: 'web', ...fact }))
      const { request } = await call<{ request: RequestAnswer }>('POST', `/requests/${id}/events`, events)
      return request
    },
  }
}

async function send(url: string, cookie: string | undefined, method: string, path: string, body?: unknown) {
  const isFile = body instanceof Uint8Array
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      origin: url,
      ...(cookie && { cookie }),
      ...(body !== undefined && { 'content-type': isFile ? 'application/pdf' : 'application/json' }),
    },
    ...(body !== undefined && { body: isFile ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response
}
