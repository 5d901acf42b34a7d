import { mkdir, readdir, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLowdbStores } from '../../server/stores/lowdb/open-lowdb-stores.ts'
import type { Stores } from '../../server/stores/stores.ts'
import { anEvent, created, done } from '../shared/a-link-request.ts'
import { aFolder } from './a-folder.ts'

const everything = { scope: 'all', sort: 'since', limit: 200, now: 0 } as const

describe('lowdb: a folder that something has happened to', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>
  let stores: Stores | undefined
  const logged: Record<string, unknown>[] = []
  const log = pino(
    { level: 'info' },
    new Writable({
      write(line: Buffer, _encoding, written) {
        logged.push(JSON.parse(line.toString()))
        written()
      },
    }),
  )
  const open = async () => (stores = await openLowdbStores(folder.path, log))
  const close = async () => {
    await stores?.close()
    stores = undefined
  }
  const file = (id: string) => join(folder.path, 'requests', `${id}.json`)
  const damage = () => logged.filter(({ msg }) => msg === 'A damaged file was set aside')

  beforeEach(async () => {
    folder = await aFolder()
    logged.length = 0
  })
  afterEach(async () => {
    await close()
    await folder.remove()
  })

  /** Three requests with three events each, closed again; answers their ids. */
  async function keepThree(): Promise<[string, string, string]> {
    const opened = await open()
    const ids: [string, string, string] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    for (const id of ids) await opened.requests.append(id, [created(), done('sign-form'), done('send-form')])
    await close()
    return ids
  }

  const harm: Record<string, (path: string, content: string) => Promise<void>> = {
    'cut off': (path, content) => truncate(path, Math.floor(content.length / 2)),
    empty: (path) => truncate(path, 0),
    'all zeros': (path, content) => writeFile(path, Buffer.alloc(content.length)),
    'of something else': (path) => writeFile(path, '{"name": "left-pad"}'),
    'of another request': (path, content) =>
      writeFile(path, content.replace(/"id":"[^"]+"/, `"id":"${crypto.randomUUID()}"`)),
    'of a history without a beginning': (path, content) => {
      const { id, history } = JSON.parse(content)
      return writeFile(path, JSON.stringify({ id, history: history.slice(1) }))
    },
    'of an event with a field that is wrong': (path, content) =>
      writeFile(path, content.replace('"declared"', '"guessed"')),
  }
  test.each(Object.keys(harm))(
    'a file that is %s is set aside, said in the log, and the rest is served',
    async (how) => {
      const [first, second, third] = await keepThree()
      const content = await readFile(file(second), 'utf8')
      await harm[how]?.(file(second), content)
      const harmed = await readFile(file(second))
      const opened = await open()
      const { items } = await opened.requests.find(everything)
      expect(items.map(({ id }) => id)).toEqual([first, third])
      expect(await opened.requests.read(second)).toBeUndefined()
      expect(damage()).toEqual([expect.objectContaining({ level: 50, file: expect.stringContaining(second) })])
      const aside = String(damage()[0]?.['file'])
      expect(await readFile(aside)).toEqual(harmed)
      expect(await opened.requests.append(second, [created()])).toMatchObject({ ok: true })
    },
  )

  test('files and folders that are not ours are no requests', async () => {
    const ids = await keepThree()
    await writeFile(join(folder.path, 'requests', 'notes.json'), '{}')
    await writeFile(join(folder.path, 'requests', '.DS_Store'), 'x')
    await mkdir(file(crypto.randomUUID()))
    await writeFile(`${file(ids[0])}.${crypto.randomUUID()}.tmp`, '{"id"')
    const opened = await open()
    expect((await opened.requests.find(everything)).total).toBe(3)
    const names = await readdir(join(folder.path, 'requests'))
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(names.filter((name) => name.includes('.damaged-'))).toHaveLength(2)
    expect(names).toContain('.DS_Store')
  })

  test('a case edited by an operator while the service was down is read as it is now', async () => {
    const [id] = await keepThree()
    const content = JSON.parse(await readFile(file(id), 'utf8'))
    content.history.push(anEvent({ type: 'request.cancelled', reason: 'By hand' }))
    await writeFile(file(id), JSON.stringify(content, null, 2))
    const opened = await open()
    expect(await opened.requests.read(id)).toMatchObject({ revision: 4, state: { cancelled: { reason: 'By hand' } } })
  })

  test('small files that are damaged are set aside too, and a torn last line is dropped', async () => {
    const opened = await open()
    await opened.firms.keep({ id: crypto.randomUUID(), name: 'Firma AB', kind: 'audit', members: [] })
    await opened.identities.keepAccount({ email: 'a@firma.example', language: 'sv' })
    await opened.identities.keepAccount({ email: 'b@firma.example', language: 'sv' })
    const session = { kind: 'web' as const, email: 'a@firma.example', createdAt: 0, expiresAt: 9 }
    await opened.identities.keepSession('one', session)
    await opened.identities.keepSession('two', session)
    await close()
    await writeFile(join(folder.path, 'firms.json'), '{"half":')
    const sessions = join(folder.path, 'sessions.jsonl')
    await truncate(sessions, (await stat(sessions)).size - 4)
    const accounts = join(folder.path, 'accounts.jsonl')
    await writeFile(accounts, (await readFile(accounts, 'utf8')).replace('a@firma', '\u0000"@firma'))
    const again = await open()
    expect(await again.firms.list()).toEqual([])
    expect(await again.identities.readSession('one', 0)).toEqual(session)
    expect(await again.identities.readSession('two', 0)).toBeUndefined()
    expect(await again.identities.readAccount('b@firma.example')).toBeDefined()
    expect(damage().map(({ file: aside }) => String(aside).replace(/^.*\/(.*)\.damaged.*$/, '$1'))).toEqual([
      'accounts.jsonl',
      'firms.json',
    ])
    await again.identities.keepSession('three', session)
    await close()
    expect(await (await open()).identities.readSession('three', 0)).toEqual(session)
  })

  describe('the index snapshot', () => {
    const snapshot = () => join(folder.path, 'request-index.snapshot')

    /** Enough changes that closing writes a snapshot. */
    async function keepMany(): Promise<string[]> {
      const opened = await open()
      const ids = Array.from({ length: 510 }, () => crypto.randomUUID())
      await Promise.all(ids.map((id) => opened.requests.append(id, [created()])))
      await close()
      return ids
    }
    const read = () => logged.findLast(({ msg }) => msg === 'The requests are loaded')?.['read']

    test('saves reading what has not changed, and only that', async () => {
      const [changed = '', gone = ''] = await keepMany()
      await open()
      expect(read()).toBe(0)
      await close()
      const content = (await readFile(file(changed), 'utf8')).replace('Karin Björk', 'Karin Bjärk')
      const { atime, mtime } = await stat(file(changed))
      await writeFile(file(changed), content)
      await utimes(file(changed), atime, new Date(mtime.getTime() + 1))
      await truncate(file(gone), 20)
      const opened = await open()
      expect(read()).toBe(2)
      expect((await opened.requests.find({ ...everything, q: 'bjärk' })).total).toBe(1)
      expect((await opened.requests.find(everything)).total).toBe(509)
      expect(damage()).toHaveLength(1)
    })

    test.each([
      ['cut off', async (path: string) => truncate(path, Math.floor((await stat(path)).size / 2))],
      [
        'bent in places',
        async (path: string) =>
          writeFile(path, (await readFile(path, 'latin1')).replaceAll('awaiting-form', 'complete-form'), 'latin1'),
      ],
      [
        'made by other code',
        async (path: string) =>
          writeFile(path, (await readFile(path, 'latin1')).replace(/(index \d+) \w/, '$1 z'), 'latin1'),
      ],
      ['something else', (path: string) => writeFile(path, 'PNG\n\n\n')],
    ] as const)('that is %s changes nothing', async (_how, harmIt) => {
      await keepMany()
      await harmIt(snapshot())
      const opened = await open()
      expect(await opened.requests.find({ ...everything, status: 'awaiting-form' })).toMatchObject({ total: 510 })
      expect(Number(read())).toBeGreaterThan(200)
      expect(damage()).toEqual([])
    })
  })
})
