import { afterAll, beforeAll, expect, it } from 'vitest'
import pg from 'pg'
import { pino } from 'pino'
import { openPostgresStores } from '../../server/stores/postgres/open-postgres-stores.ts'
import type { Stores } from '../../server/stores/stores.ts'
import { anEvent, created } from '../shared/a-link-request.ts'
import { startDatabaseServer, type DatabaseServer } from './a-database.ts'

let server: DatabaseServer
let url: string
let stores: Stores
let client: pg.Client
const id = crypto.randomUUID()
const other = crypto.randomUUID()

beforeAll(async () => {
  server = await startDatabaseServer(['-c', 'fsync=off'])
  url = await server.makeDatabase()
  stores = await openPostgresStores(url, pino({ level: 'silent' }))
  client = new pg.Client(url)
  await client.connect()
  for (const request of [id, other]) {
    await stores.requests.append(request, [created(), anEvent({ type: 'note.added', text: 'Ringt' })])
  }
})
afterAll(async () => {
  await client.end()
  await stores.close()
  await server.stop()
})

const CHANGES = ["update event set body = '{}'", 'delete from event', 'truncate event'] as const
const PERMISSION_DENIED = { code: '42501', message: 'permission denied for table event' }

it.each(CHANGES)("a history cannot be changed with the service's own role: %s", async (sql) => {
  await expect(client.query(sql)).rejects.toMatchObject(PERMISSION_DENIED)
  await expect(client.query(`set kopplingsguiden.may_rewrite = 'on'; ${sql}`)).rejects.toMatchObject(PERMISSION_DENIED)
  expect(await stores.requests.history(id)).toHaveLength(2)
})

it.each(CHANGES)('nor by a superuser who does not say that it is meant: %s', async (sql) => {
  const database = new URL(url).pathname.slice(1)
  await expect(server.run(database, sql)).rejects.toMatchObject({ code: '42501', message: /append-only/ })
  expect(await stores.requests.history(id)).toHaveLength(2)
})

it('forgetting a person or a request can, many at once, and leaves the right with nobody', async () => {
  const anonymous = anEvent({ type: 'note.added', text: '…' })
  const rewrites = Array.from({ length: 5 }, () =>
    stores.requests.rewrite(id, (event) => (event.type === 'note.added' ? { ...anonymous, id: event.id } : event)),
  )
  await Promise.all([...rewrites, stores.requests.remove(other)])
  expect((await stores.requests.history(id))?.at(-1)).toMatchObject({ text: '…' })
  expect(await stores.requests.history(other)).toBeUndefined()
  for (const sql of CHANGES) await expect(client.query(sql)).rejects.toMatchObject(PERMISSION_DENIED)
})
