import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import pg from 'pg'
import { pino } from 'pino'
import type { Change, RequestQuery } from '../../server/stores/contract/request-store.ts'
import { openPostgresStores } from '../../server/stores/postgres/open-postgres-stores.ts'
import type { Stores } from '../../server/stores/stores.ts'
import { anEvent, created, done } from '../shared/a-link-request.ts'
import { startDatabaseServer, type DatabaseServer } from './a-database.ts'

// Lists are answered from memory: what another process does must be in them all the same.

let server: DatabaseServer
let url: string
let one: Stores
let other: Stores
beforeAll(async () => {
  server = await startDatabaseServer(['-c', 'fsync=off'])
})
afterAll(() => server.stop())
const open = () => openPostgresStores(url, pino({ level: 'silent' }))
beforeEach(async () => {
  url = await server.makeDatabase()
  one = await open()
  other = await open()
})
afterEach(async () => {
  await one.close()
  await other.close()
})

const note = (text = 'Ringt') => anEvent({ type: 'note.added', text })
async function idsIn(stores: Stores, query: Partial<RequestQuery> = {}): Promise<string[]> {
  const page = await stores.requests.find({ scope: 'all', sort: 'since', limit: 50, now: Date.now(), ...query })
  expect(page.total).toBe(page.items.length)
  return page.items.map((item) => item.id).toSorted()
}
async function add(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => crypto.randomUUID())
  await Promise.all(ids.map((id) => one.requests.append(id, [created()])))
  return ids.toSorted()
}

it('what one process answered is in the lists of the other at once', async () => {
  const [first = '', second = ''] = await add(2)
  expect(await idsIn(other)).toEqual([first, second])
  await one.requests.append(first, [done('sign-form')])
  const { state } = (await one.requests.read(first)) ?? {}
  expect(await idsIn(other, { waitingOn: 'vendor' })).toEqual(await idsIn(one, { waitingOn: 'vendor' }))
  expect(await idsIn(other, { q: state?.details.client.name ?? '' })).toEqual([first, second])
  expect((await other.requests.find({ scope: 'all', sort: '-updatedAt', limit: 1, now: Date.now() })).items).toEqual([
    await one.requests.read(first),
  ])
})

it('a write that goes on elsewhere keeps nothing out of the lists', async () => {
  const [id = ''] = await add(1)
  const told: Change[] = []
  other.changes.onChange((change) => told.push(change))
  // Numbered before what follows, and not over when that is: the feed waits for it, a list doesn't.
  const writer = new pg.Client(url)
  await writer.connect()
  await writer.query('begin')
  await writer.query('insert into change (request_id, revision) values ($1, 1)', [id])
  const [late = ''] = await add(1)
  expect(await idsIn(other)).toEqual([id, late].toSorted())
  expect(told.map(({ request }) => request.id)).not.toContain(late)
  await writer.query('commit')
  await writer.end()
  await vi.waitFor(() => expect(told.map(({ request }) => request.id)).toContain(late))
})

it('what one process forgets is gone from the lists of the other, and nobody is told of it', async () => {
  const [first = '', second = ''] = await add(2)
  expect(await idsIn(other)).toEqual([first, second])
  const before = await other.changes.head()
  const told: Change[] = []
  other.changes.onChange((change) => told.push(change))
  await one.requests.append(first, [note()])
  await one.requests.remove(first)
  await one.requests.append(second, [note()])
  expect(await idsIn(other)).toEqual([second])
  await vi.waitFor(async () => {
    const missed = await other.changes.since(before)
    expect(missed?.map(({ request }) => request.id)).toEqual([second])
  })
  expect(told.map(({ request }) => request.id).filter((id) => id === first).length).toBeLessThanOrEqual(1)
  expect(await idsIn(await reopened())).toEqual([second])
})

it('what other code had worked out is worked out again at the start', async () => {
  const ids = await add(3)
  const expected = await one.requests.find({ scope: 'all', sort: 'since', limit: 50, now: Date.now() })
  const database = new URL(url).pathname.slice(1)
  await server.run(database, `update request set derived_by = 'another', listing = '{}', state = '{}'`)
  const again = await reopened()
  expect(await again.requests.find({ scope: 'all', sort: 'since', limit: 50, now: Date.now() })).toEqual(expected)
  expect(await idsIn(again, { q: 'AB' })).toEqual(ids)
  // And of a process of that code that is still at work.
  await server.run(
    database,
    `update request set derived_by = 'another', listing = '{}', state = '{}';
     insert into change (request_id, revision) select id, revision from request`,
  )
  expect(await idsIn(again, { q: 'AB' })).toEqual(ids)
  expect((await again.requests.read(ids[0] ?? ''))?.state).toEqual(
    expected.items.find(({ id }) => id === ids[0])?.state,
  )
})

async function reopened(): Promise<Stores> {
  await other.close()
  other = await open()
  return other
}
