import pg from 'pg'
import type { Stores } from '../stores.ts'
import { configOf, type Database } from './database.ts'

const HEARTBEAT = 5_000

/**
 * `exclusively` by an advisory lock, which ends with its connection: a process that dies frees its jobs at once. The
 * connection is the job's own, and asked now and then whether it is still there.
 */
export function exclusivelyOn(database: Database): Stores['exclusively'] {
  return async (name, job) => {
    const lost = new AbortController()
    const client = await database.patiently(() => connect(database.url))
    client.on('error', () => lost.abort())
    client.on('end', () => lost.abort())
    const heartbeat = setInterval(() => {
      client.query('select').catch(() => lost.abort())
    }, HEARTBEAT).unref()
    try {
      const { rows } = await client.query<{ is_ours: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 4310)) as is_ours',
        [name],
      )
      if (!rows[0]?.is_ours) return false
      try {
        await job(lost.signal)
      } finally {
        // The end of the connection would do it too, but only a little later.
        await client.query('select pg_advisory_unlock_all()').catch(() => undefined)
      }
      return true
    } finally {
      clearInterval(heartbeat)
      await client.end().catch(() => undefined)
    }
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(configOf(url))
  client.on('error', () => undefined)
  await client.connect()
  return client
}
