import { readdirSync, readFileSync } from 'node:fs'
import type { Log } from '../../log.ts'
import type { Database } from './database.ts'

const FOLDER = new URL('./migrations/', import.meta.url)
/** Any number that is only ours: two services that start at once must not both build the tables. */
const LOCK = 4310_0001

/**
 * Brings the tables to what this release needs. Each file of migrations/ is applied once, in the order of their names,
 * whole or not at all. Throws when the database has been used by a newer release.
 */
export async function migrate(database: Database, log: Log): Promise<void> {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  await database.transaction(async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from migration')
    const applied = new Set(rows.map(({ name }) => name))
    const unknown = [...applied].filter((name) => !names.includes(name))
    if (unknown.length > 0) {
      throw new Error(`The database of DATABASE_URL was used by a newer release (${unknown.join(', ')}). Run that one.`)
    }
    for (const name of names.filter((each) => !applied.has(each))) {
      await client.query(readFileSync(new URL(name, FOLDER), 'utf8'))
      await client.query('insert into migration (name) values ($1)', [name])
      log.info({ migration: name }, 'A migration was applied')
    }
  })
}
