import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pino } from 'pino'
import { readConfig, type Config } from '../../server/config.ts'
import { operate } from '../../server/operate/operate.ts'
import { openStores } from '../../server/stores/open-stores.ts'
import type { Stores } from '../../server/stores/stores.ts'
import { shippedGuides } from '../../shared/guides/shipped.ts'
import { aDetails, anEvent, created, done } from '../shared/a-link-request.ts'
import { startDatabaseServer, type DatabaseServer } from './a-database.ts'
import { aFolder } from './a-folder.ts'
import { startServiceProcess } from './a-service.ts'

const everything = { scope: 'all', sort: 'since', limit: 200, now: 0 } as const

describe('move, backup and restore', { timeout: 240_000 }, () => {
  let server: DatabaseServer
  const folders: Awaited<ReturnType<typeof aFolder>>[] = []
  const told: string[] = []
  const run = (config: Config, ...line: string[]) => operate(line, config, (said) => told.push(said))
  beforeAll(async () => {
    server = await startDatabaseServer(['-c', 'fsync=off'])
  })
  afterAll(() => server.stop())
  beforeEach(() => {
    told.length = 0
  })
  afterEach(async () => {
    for (const folder of folders.splice(0)) await folder.remove()
  })

  async function configure(databaseUrl?: string, dataDir?: string): Promise<Config> {
    const folder = await aFolder()
    folders.push(folder)
    const read = readConfig({ DATA_DIR: dataDir ?? folder.path, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' })
    if (!read.ok) throw new Error(read.problems.join())
    return read.config
  }
  async function within<T>(config: Config, work: (stores: Stores) => Promise<T>): Promise<T> {
    const stores = await openStores(config, pino({ level: 'silent' }))
    try {
      return await work(stores)
    } finally {
      await stores.close()
    }
  }

  /** Something of every kind; answers the ids of the requests. */
  async function fill(config: Config, requests = 30): Promise<string[]> {
    return within(config, async (stores) => {
      const ids = Array.from({ length: requests }, () => crypto.randomUUID())
      await Promise.all(
        ids.map((id, index) =>
          stores.requests.append(id, [
            created(aDetails({ client: { ...aDetails().client, name: `Bolag ${index} \ud83e\uddfe` } })),
            anEvent({ type: 'note.added', text: 'Å\u0000 \ud800' }),
            ...(index % 2 === 0 ? [done('sign-form')] : []),
          ]),
        ),
      )
      const [first = ''] = ids
      await stores.files.keep(first, 'signed-form.pdf', crypto.getRandomValues(new Uint8Array(5_000)))
      const member = { name: 'Anna Berg', email: 'anna@norrsken.example' }
      const firm = { id: crypto.randomUUID(), name: 'Norrsken Revision AB', kind: 'audit' as const, members: [member] }
      await stores.firms.keep(firm)
      await stores.firms.keepPresets(firm.id, [{ name: 'Revision', grants: [{ program: 'Lön', permissions: 'all' }] }])
      const expiresAt = Date.now() + 3_600_000
      await stores.identities.keepLink('l1', { email: member.email, requestId: first, expiresAt })
      await stores.identities.keepLink('l2', { email: member.email, expiresAt: 5 })
      await stores.identities.keepSession('s1', {
        kind: 'web',
        email: member.email,
        createdAt: 4,
        expiresAt,
        device: 'Firefox',
      })
      await stores.identities.keepAccount({ ...member, language: 'en' })
      for (const guide of shippedGuides)
        for (const version of [1, 2])
          await stores.guides.publish({ guide: { ...guide, version }, signature: `${version}` })
      await stores.guideHealth.add({
        id: 'h',
        at: 1,
        guide: 'g',
        version: 1,
        step: 's',
        outcome: 'done',
        browser: 'chrome',
      })
      const mail = {
        requestIds: [first],
        kind: 'done',
        to: member.email,
        createdAt: 1,
        dueAt: 2,
        tries: 0,
        sealed: 'x',
      }
      await stores.mails.add({ ...mail, id: 'm1', state: 'queued' })
      const webhook = {
        id: crypto.randomUUID(),
        firmId: firm.id,
        url: 'https://firm.example/',
        secret: 's',
        createdAt: 3,
      }
      await stores.webhooks.keep(webhook)
      const delivery = { webhookId: webhook.id, requestId: first, revision: 2, payload: '{}', createdAt: 1, dueAt: 1 }
      await stores.webhooks.addDelivery({
        ...delivery,
        id: crypto.randomUUID(),
        state: 'queued',
        attempts: [{ at: 1, ms: 2, status: 500 }],
      })
      await stores.audit.add([
        { at: 1, email: member.email, by: 'web', what: 'readRequest', about: first, status: 200 },
        { at: 2, by: 'nobody', what: 'signIn', status: 202 },
      ])
      await stores.operatorKey(() => 'the key')
      return ids
    })
  }

  test('a folder is moved into a database whole, and a second run changes nothing', async () => {
    const config = await configure(await server.makeDatabase())
    const folderOnly = { ...config, databaseUrl: undefined }
    const ids = await fill(folderOnly)
    const before = await within(folderOnly, (stores) => stores.requests.find(everything))
    await run(config, 'move')
    await run(config, 'move')
    expect(told.filter((line) => line.startsWith('Everything arrived'))).toHaveLength(2)
    expect(told).toContainEqual(expect.stringMatching(/^request: 30 \([0-9a-f]{16}\)$/))
    await within(config, async (stores) => {
      expect(await stores.requests.find(everything)).toEqual(before)
      expect(await stores.requests.history(ids[0] ?? '')).toHaveLength(3)
      expect((await stores.audit.find({ limit: 9 })).items).toHaveLength(2)
      expect(await stores.identities.readAccount('anna@norrsken.example')).toMatchObject({ language: 'en' })
    })
  })

  test('a move that was cut off goes on', async () => {
    const config = await configure(await server.makeDatabase())
    const folderOnly = { ...config, databaseUrl: undefined }
    const ids = await fill(folderOnly)
    await within(folderOnly, async (from) =>
      within(config, async (to) => {
        for (const id of ids.slice(0, 10)) await to.requests.adopt(id, (await from.requests.history(id)) ?? [])
        await to.audit.add([
          { at: 1, email: 'anna@norrsken.example', by: 'web', what: 'readRequest', about: ids[0] ?? '', status: 200 },
        ])
      }),
    )
    await run(config, 'move')
    expect(told).toContain('Everything arrived: counts and content are the same.')
  })

  test('a database that holds something else is found out', async () => {
    const config = await configure(await server.makeDatabase())
    const [id = ''] = await fill({ ...config, databaseUrl: undefined })
    await within(config, (stores) => stores.requests.append(id, [created()]))
    await expect(run(config, 'move')).rejects.toThrow('request: as many, but not the same')
    const used = await configure(await server.makeDatabase(), config.dataDir)
    await within(used, (stores) => stores.operatorKey(() => 'its own'))
    await expect(run(used, 'move')).rejects.toThrow('operator key')
  })

  test('a folder in use is not moved', async () => {
    const config = await configure(await server.makeDatabase())
    const folderOnly = { ...config, databaseUrl: undefined }
    await within(folderOnly, () => expect(run(config, 'move')).rejects.toThrow('is in use by process'))
  })

  test('a backup of either store, taken while it is used, is restored into either', async () => {
    const folder = await configure()
    const ids = await fill(folder)
    const file = join(folder.dataDir, '..', `backup-${crypto.randomUUID()}`)
    await within(folder, () => run(folder, 'backup', file))
    const database = await configure(await server.makeDatabase())
    await run(database, 'restore', file)
    await within(database, () => run(database, 'backup', file))
    const again = await configure()
    await run(again, 'restore', file)
    expect(told.filter((line) => line.startsWith('Everything arrived'))).toHaveLength(2)
    const histories = (config: Config) =>
      within(config, (stores) => Promise.all(ids.map((id) => stores.requests.history(id))))
    expect(await histories(again)).toEqual(await histories(folder))
    await expect(run(again, 'restore', file)).rejects.toThrow('not empty')
  })

  test('a file that is not a whole backup restores nothing', async () => {
    const folder = await configure()
    await fill(folder, 3)
    const file = join(folder.dataDir, 'backup')
    await run(folder, 'backup', file)
    const whole = await readFile(file)
    const target = await configure()
    const refused = async (content: Uint8Array | string, why: string) => {
      await writeFile(file, content)
      await expect(run(target, 'restore', file)).rejects.toThrow(why)
    }
    await refused(whole.subarray(0, whole.length / 2), 'is cut off')
    await refused('something else', 'is not a backup')
    await expect(run(target, 'restore', join(folder.dataDir, 'nowhere'))).rejects.toThrow('ENOENT')
    await within(target, async (stores) => expect((await stores.requests.find(everything)).total).toBe(0))
  })

  test('the command line says what it can do, and ends with a code', async () => {
    const folder = await aFolder()
    folders.push(folder)
    const unknown = startServiceProcess({ DATA_DIR: folder.path }, ['tidy'])
    expect(await unknown.ended).toBe(2)
    expect(unknown.output()).toContain('backup FILE')
    const file = join(folder.path, 'backup.gz')
    const backup = startServiceProcess({ DATA_DIR: folder.path }, ['backup', file])
    expect(await backup.ended).toBe(0)
    expect(backup.output()).toContain(`0 records are in ${file}.`)
  })
})
