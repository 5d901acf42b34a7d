import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../server/config.ts'
import { startStage } from '../../server/practice-stage.ts'
import { startService } from '../../server/service.ts'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { EventSubmission } from '../../shared/link-request/events.ts'
import type { Details } from '../../shared/link-request/schema.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { waitUntil } from './wait-until.ts'

export const SUPPORT = 'stina@support.example'

interface OutboxMail {
  to: string
  subject: string
  text: string
  links: string[]
}

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
  /** A link that signs the person in, as it was mailed to them. */
  signInLink: (email: string) => Promise<string>
  signIn: (email: string) => Promise<Caller>
  /** The latest mail to an address that `isIt` takes; waits until there is one. */
  latestMail: (email: string, isIt?: (mail: OutboxMail) => boolean) => Promise<OutboxMail>
  /** The sign-in link that is mailed to an address because of what is done; links of before are passed over. */
  linkAfter: (email: string, doing: () => Promise<unknown>) => Promise<string>
  /** Moves the service's clock, in milliseconds. */
  passTime: (ms: number) => void
  stop: () => Promise<void>
}

/** The service with an empty data folder, on a free port of 127.0.0.1. */
export async function startWebService({
  prepare,
  support = [SUPPORT],
  withPractice = false,
}: {
  support?: string[]
  /** Puts something into the data folder before the service opens it. */
  prepare?: (dataDir: string) => void
  /** With the practice accounting system beside it. */
  withPractice?: boolean
} = {}): Promise<WebService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kopplingsguiden-web-'))
  const read = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    PRACTICE: '1',
    SUPPORT_EMAILS: support.join(','),
    PRACTICE_PORT: '0',
    LOG_LEVEL: 'silent',
  })
  if (!read.ok) throw new Error(read.problems.join('\n'))
  prepare?.(dataDir)
  let ahead = 0
  const now = () => Date.now() + ahead
  const running = withPractice
    ? await startStage({ config: read.config, now })
    : await startService(read.config, { now })
  const { url } = 'service' in running ? running.service : running

  const mailsTo = async (email: string) => {
    const mails = (await (await fetch(`${url}/outbox.json`)).json()) as OutboxMail[]
    return mails.filter(({ to }) => to === email)
  }
  const latestMail: WebService['latestMail'] = (email, isIt = () => true) =>
    waitUntil(`a mail to ${email}`, async () => (await mailsTo(email)).findLast(isIt))
  const linkAfter: WebService['linkAfter'] = async (email, doing) => {
    const before = new Set((await mailsTo(email)).map(({ links }) => links[0]))
    await doing()
    const { links } = await latestMail(email, ({ links }) => isSignInLink(links[0]) && !before.has(links[0]))
    return links[0]!
  }
  const signInLink = (email: string) => linkAfter(email, () => send(url, undefined, 'POST', '/sign-in', { email }))
  return {
    url,
    signInLink,
    linkAfter,
    latestMail,
    passTime: (ms) => (ahead += ms),
    async signIn(email) {
      const token = new URL(await signInLink(email)).searchParams.get('token')
      const { headers } = await send(url, undefined, 'POST', '/sessions', { token })
      const [pair] = (headers.getSetCookie()[0] ?? '').split(';')
      return createCaller(url, pair!)
    },
    async stop() {
      await running.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

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

const isSignInLink = (link: string | undefined) => link?.includes('/sign-in?token=') ?? false
