import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createLog } from '../../server/log.ts'
import { openPostgresStores } from '../../server/stores/postgres/open-postgres-stores.ts'
import { startMailServer } from '../mail/mail-server.ts'
import { until } from '../mail/until.ts'
import { aDetails, anEvent } from '../shared/a-link-request.ts'
import { startDatabaseServer } from '../stores/a-database.ts'

const SERVICE = new URL('./reminding-service.ts', import.meta.url)
const PEOPLE = 24
/** Processes start slowly on a busy machine; in milliseconds. */
const PATIENCE = 90_000
/** A Monday, and a Wednesday nine working days later, at ten in Sweden. */
const CREATED = Date.UTC(2026, 2, 2, 9)
const NOW = Date.UTC(2026, 2, 13, 9)

it('two services on one database remind everybody once, also when one of them is killed', async () => {
  const [database, mailServer, folder] = await Promise.all([
    startDatabaseServer(['-c', 'fsync=off']),
    startMailServer(() => 'none'),
    mkdtemp(join(tmpdir(), 'reminders-')),
  ])
  const databaseUrl = await database.makeDatabase()
  const stores = await openPostgresStores(databaseUrl, createLog('silent'))
  const started: ChildProcess[] = []
  const start = () => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: folder, SMTP_URL: mailServer.url, PORT: '0', LOG_LEVEL: 'silent' } // oxfmt-ignore
    const child = fork(SERVICE, [String(NOW)], { env })
    started.push(child)
    return child
  }
  const stop = async (child: ChildProcess) => {
    const ended = once(child, 'exit')
    child.send('stop')
    await ended
  }
  try {
    const ids: string[] = []
    for (let index = 0; index < PEOPLE; index += 1) {
      const id = randomUUID()
      const at = new Date(CREATED).toISOString()
      const contact = { name: `Klient ${index}`, email: `klient-${index}@client.example`, language: 'sv' as const }
      const details = aDetails({ client: { ...aDetails().client, contact } })
      const reference = `DK-${2000 + index}-ABCD`
      await stores.requests.append(id, [
        anEvent({ type: 'request.created', reference, details }, { at, recordedAt: at }),
      ])
      ids.push(id)
    }
    const remindersOf = async (id: string) =>
      ((await stores.requests.history(id)) ?? []).filter(({ type }) => type === 'reminder.sent').length

    // Both at once, while the first mails are on their way one is killed, and two more come.
    const pair = [start(), start()]
    await until(() => mailServer.seen.length > PEOPLE / 4, PATIENCE)
    const [victim, other] = pair as [ChildProcess, ChildProcess]
    victim.kill('SIGKILL')
    const late = [start(), start()]
    await Promise.all(late.map((child) => once(child, 'message')))
    const isWritten = async (id: string) => (await stores.mails.ofRequest(id)).length > 0
    await until(async () => (await Promise.all(ids.map(isWritten))).every(Boolean), PATIENCE)
    await until(async () => (await stores.mails.inState('queued', 'handing-over', 'sent')).length === 0, PATIENCE)
    await Promise.all([other, ...late].map(stop))

    const uncertain = await stores.mails.inState('uncertain')
    const times = new Map<string, number>()
    for (const { to } of mailServer.taken) times.set(to, (times.get(to) ?? 0) + 1)
    expect([...times].filter(([, count]) => count > 1)).toEqual([])
    const reached = new Set([...times.keys(), ...uncertain.map(({ to }) => to)])
    expect(reached.size).toBe(PEOPLE)
    expect(await Promise.all(ids.map(remindersOf))).toEqual(ids.map(() => 1))
  } finally {
    for (const child of started) if (child.exitCode === null) child.kill('SIGKILL')
    await stores.close()
    await Promise.all([database.stop(), mailServer.stop()])
  }
}, 240_000)
