import { afterAll, beforeAll } from 'vitest'
import { databaseHomes, startDatabaseServer, type DatabaseServer } from './a-database.ts'
import { describeStores } from './contract/describe-stores.ts'

let server: DatabaseServer
beforeAll(async () => {
  server = await startDatabaseServer(['-c', 'fsync=off'])
})
afterAll(() => server.stop())

describeStores(
  'PostgreSQL',
  databaseHomes(() => server),
)
