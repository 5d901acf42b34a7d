import type pg from 'pg'
import type { Database } from './database.ts'

/** Any number that is only ours: two at once would get in each other's way in the catalogue. */
const LOCK = 4310_0002

/**
 * Runs `work` in a transaction that may change and delete events, which the service otherwise may not: only for making a
 * person's traces anonymous and for the retention purge. Grants are part of the transaction, so nobody else has them.
 */
export function rewriting<T>(database: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return database.transaction(async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    await client.query("set local kopplingsguiden.may_rewrite = 'on'")
    await client.query('grant update, delete on event to current_user')
    const result = await work(client)
    await client.query('revoke update, delete on event from current_user')
    return result
  })
}
