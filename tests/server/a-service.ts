import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, type Config } from '../../server/config.ts'
import { readOutbox, type OutboxMail } from '../../server/mail/outbox.ts'
import { startService } from '../../server/service.ts'
import type { Stores } from '../../server/stores/stores.ts'
import { createCaller, type Caller } from './caller.ts'

export const SUPPORT = 'stina@support.example'
export const INBOUND_SECRET = 'a-secret-between-us-and-a-mail-server'

/** The real service on a free port, with a data folder and a clock of its own. */
export interface TestService {
  url: string
  port: number
  dataDir: string
  /** Milliseconds since the epoch; tests may move it. */
  clock: { now: number }
  /** The data behind it, for what no route shows. */
  stores: Stores
  anonymous: Caller
  /** Signs the person in by the link that is mailed to them. */
  signIn(email: string): Promise<Caller>
  /** Connects that person's extension. */
  extensionOf(person: Caller): Promise<Caller>
  /** Oldest first. */
  mails(): Promise<OutboxMail[]>
  /** The token in the latest mail to the address. */
  mailedToken(email: string): Promise<string>
  stop(): Promise<void>
  /** Stops and starts on the same data; callers keep their sessions and find the new port. */
  restart(): Promise<void>
}

export async function aService(overrides: Partial<Config> = {}): Promise<TestService> {
  const read = readConfig({})
  if (!read.ok) throw new Error(read.problems.join(' '))
  const dataDir = overrides.dataDir ?? (await mkdtemp(join(tmpdir(), 'kopplingsguiden-test-')))
  const usual = { port: 0, dataDir, practice: true, supportEmails: [SUPPORT], logLevel: 'silent' }
  const inbound = { address: 'svar@kopplings.example', smtp: undefined, secret: INBOUND_SECRET, vendorDomain: 'vendor.example' } // oxfmt-ignore
  const config: Config = { ...read.config, ...usual, inbound, ...overrides }
  const clock = { now: Date.UTC(2026, 2, 2, 8) }

  async function start() {
    let stores: Stores | undefined
    const service = await startService(config, {
      setScene: async () => 'http://127.0.0.1:4311',
      now: () => clock.now,
      prepare: async (opened) => {
        stores = opened
      },
    })
    return { service, stores: stores as Stores }
  }
  let running = await start()
  const call = createCaller(() => `http://localhost:${running.service.port}`)

  async function mailedToken(email: string): Promise<string> {
    const links = (await readOutbox(dataDir)).filter(({ to }) => to === email).flatMap((mail) => mail.links)
    const token = new URL(links.at(-1) ?? 'none:').searchParams.get('token')
    if (!token) throw new Error(`No link was mailed to ${email}`)
    return token
  }

  return {
    get url() {
      return running.service.url
    },
    get port() {
      return running.service.port
    },
    get stores() {
      return running.stores
    },
    dataDir,
    clock,
    anonymous: call,
    async signIn(email) {
      await call.ask('signIn', { body: { email } })
      const { headers } = await call.ask('createSession', { body: { token: await mailedToken(email) } })
      return call.as({ cookie: (headers.get('set-cookie') ?? '').split(';')[0] ?? '' })
    },
    async extensionOf(person) {
      const { body } = await person.ask('createExtensionToken')
      return call.as({ authorization: `Bearer ${body.token}` })
    },
    mails: () => readOutbox(dataDir),
    mailedToken,
    async stop() {
      await running.service.stop()
      if (overrides.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
    },
    async restart() {
      await running.service.stop()
      running = await start()
    },
  }
}
