import pg from 'pg'
import type { Config } from '../config.ts'
import type { ArchiveRecord } from '../stores/archive/archive-record.ts'
import { readFolder } from '../stores/lowdb/read-folder.ts'
import { configOf } from '../stores/postgres/database.ts'
import { readDatabase } from '../stores/postgres/read-database.ts'

/**
 * Everything that the configured store keeps, also while services use it. From a database it is all as of one moment.
 * Links and sessions that have expired `at` that time (milliseconds since the epoch) are left out.
 */
export async function* readKept(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  at: number,
): AsyncGenerator<ArchiveRecord> {
  if (databaseUrl === undefined) {
    yield* readFolder(dataDir, at)
    return
  }
  const client = new pg.Client(configOf(databaseUrl))
  // A lost connection fails the next query, which says so.
  client.on('error', () => undefined)
  await client.connect()
  try {
    yield* readDatabase(client, at)
  } finally {
    await client.end()
  }
}
