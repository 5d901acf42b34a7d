import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../../log.ts'
import { codeOf, configOf } from './database.ts'

const RECONNECT_AFTER = 250

export interface Listener {
  close(): Promise<void>
}

/**
 * Calls `wake` at every notification on the channel, and after each time that the connection had been lost, since what
 * was sent meanwhile is gone. Connects again for as long as it is open.
 */
export function listen(url: string, channel: string, wake: () => void, log: Log): Listener {
  const closed = new AbortController()
  let current: pg.Client | undefined

  async function listenOnce(): Promise<void> {
    const client = new pg.Client(configOf(url))
    const over = new Promise<void>((resolve) => {
      client.once('end', resolve)
      client.once('error', () => resolve())
    })
    client.on('error', () => undefined)
    client.on('notification', wake)
    try {
      await client.connect()
      if (closed.signal.aborted) return
      current = client
      await client.query(`listen ${channel}`)
      wake()
      await over
    } finally {
      current = undefined
      await client.end().catch(() => undefined)
    }
  }

  async function run(): Promise<void> {
    while (!closed.signal.aborted) {
      await listenOnce().catch((error: unknown) => log.debug({ code: codeOf(error) }, 'Not listening for changes'))
      await wait(RECONNECT_AFTER, undefined, { signal: closed.signal }).catch(() => undefined)
    }
  }
  const running = run()

  return {
    async close() {
      closed.abort()
      await current?.end().catch(() => undefined)
      await running
    },
  }
}
