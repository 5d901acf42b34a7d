import { randomUUID } from 'node:crypto'
import type { Log } from '../../log.ts'
import type { Change, ChangeFeed } from '../contract/request-store.ts'
import type { ListedRequest, RequestIndex } from '../index/request-index.ts'
import { codeOf, type Database } from './database.ts'
import { listen } from './listener.ts'
import { loadIndex } from './load-index.ts'
import { listedOf, REQUEST_COLUMNS, requestAt, storedOf, type ListingRow, type RequestRow } from './request-rows.ts'

const CHANNEL = 'kopplingsguiden_changes'
/** Also without a notification (its sender may have died before sending it) changes are looked for. */
const LOOK_EVERY = 1_000
/** A transaction that began earlier is still going on: it is over in milliseconds. */
const LOOK_AGAIN_AFTER = 20
const ROWS_AT_ONCE = 500
/** Who has missed more had better read everything again. */
const REMEMBERED = 2_000
const DAY = 24 * 60 * 60 * 1000

/** A place in the feed. Transactions are numbered when they begin to write, changes within one as they are written. */
interface Place {
  xid: string
  number: number
}
/** A change, and its request as it is now; without an id: it is gone. */
type ChangeRow = Place & { request_id: string; revision_then: number; settled: boolean } & (
    | (RequestRow & ListingRow)
    | { id: null }
  )

export interface PostgresChangeFeed extends ChangeFeed {
  /** What lists find requests in: every change that was committed before the last look began is in it. */
  readonly index: RequestIndex<ListedRequest>
  /** Looks for changes at least once from now on; resolves when that is done. */
  look(): Promise<void>
  /** Something of this process was written. */
  wrote(): void
  close(): Promise<void>
}

/**
 * The changes of every process on the database, in one order for all. A change is told once no transaction can come
 * before it any more: then nobody's cursor has passed a change that they were not told of.
 */
export async function openChangeFeed(database: Database, log: Log): Promise<PostgresChangeFeed> {
  const listeners = new Set<(change: Change) => void>()
  const [feed] = await database.query<{ epoch: string }>('select epoch from feed')
  const epoch = feed?.epoch ?? ''
  // In this order: what changes while the index is loaded is put into it again.
  let told = await latest()
  const index = await loadIndex(database, log)
  const closing = new AbortController()

  async function latest(): Promise<Place> {
    const rows = await database.query<Place>(
      `select xid::text, number from change where xid < pg_snapshot_xmin(pg_current_snapshot())
       order by change.xid desc, number desc limit 1`,
    )
    return rows[0] ?? { xid: '0', number: 0 }
  }

  const cursorOf = ({ xid, number }: Place) => `${epoch}-${xid}-${number}`

  /** Undefined: the request is gone, so nobody is to be told of it. */
  async function changeOf(row: ChangeRow): Promise<Change | undefined> {
    if (row.id === null) return undefined
    const isLatest = row.revision_then === row.revision
    const request = isLatest ? await storedOf(database, row) : await requestAt(database, row.id, row.revision_then)
    return { cursor: cursorOf(row), request }
  }

  const rowsAfter = (after: Place, upTo: Place | undefined, limit: number) =>
    database.query<ChangeRow>(
      `select c.xid::text, c.number, c.request_id, c.revision as revision_then, ${REQUEST_COLUMNS}, r.listing,
         c.xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
       from change c left join request r on r.id = c.request_id
       where (c.xid, c.number) > ($1::xid8, $2::bigint) and ($3::xid8 is null or (c.xid, c.number) <= ($3::xid8, $4::bigint))
       order by c.xid, c.number limit $5`,
      [after.xid, after.number, upTo?.xid ?? null, upTo?.number ?? null, limit],
    )

  /** The index takes every change at once: it goes by what the request is now, so that their order says nothing. */
  async function enter(row: ChangeRow): Promise<void> {
    const listed = row.id === null ? undefined : await listedOf(database, row)
    if (listed) index.put(listed)
    else index.remove(row.request_id)
  }

  async function tell(row: ChangeRow): Promise<void> {
    const change = await changeOf(row)
    told = { xid: row.xid, number: row.number }
    if (!change) return
    for (const listener of listeners) {
      try {
        listener(change)
      } catch (error) {
        log.error({ err: error }, 'A listener to changes failed')
      }
    }
  }

  async function lookOnce(): Promise<void> {
    let after = told
    let isSettled = true
    for (;;) {
      const rows = await rowsAfter(after, undefined, ROWS_AT_ONCE)
      for (const row of rows) {
        await enter(row)
        isSettled &&= row.settled
        if (isSettled) await tell(row)
      }
      const last = rows.at(-1)
      if (!last || rows.length < ROWS_AT_ONCE || closing.signal.aborted) break
      after = last
    }
    if (!isSettled) setTimeout(wake, LOOK_AGAIN_AFTER).unref()
  }

  let current: Promise<void> = Promise.resolve()
  let following: Promise<void> | undefined
  /** One look at a time: who asks during one waits for the next, which begins when it ends, and for no more. */
  function look(): Promise<void> {
    following ??= current
      .catch(() => undefined)
      .then(() => {
        following = undefined
        current = closing.signal.aborted ? Promise.resolve() : lookOnce()
        return current
      })
    return following
  }
  const wake = () => {
    if (!closing.signal.aborted)
      look().catch((error: unknown) => log.debug({ code: codeOf(error) }, 'No changes could be read'))
  }

  const self = randomUUID()
  let notifying: Promise<void> | undefined
  let isDue = false
  /** Wakes the other processes. Not part of the writing transaction: PostgreSQL commits notifying ones one by one. */
  async function notify(): Promise<void> {
    while (isDue) {
      isDue = false
      await database.once('select pg_notify($1, $2)', [CHANNEL, self]).catch(() => undefined)
    }
    notifying = undefined
  }

  async function forget(): Promise<void> {
    await database.query(
      `with gone as (delete from change where at < now() - interval '30 days' returning xid)
       update feed set forgotten_to = greatest(forgotten_to, (select max(xid) from gone)) where exists (select from gone)`,
    )
  }
  const listener = listen(database.url, CHANNEL, wake, log)
  const looks = setInterval(wake, LOOK_EVERY).unref()
  const forgetting = setInterval(() => void forget().catch(() => undefined), DAY).unref()
  await forget()

  return {
    index,
    look,
    wrote() {
      wake()
      isDue = true
      notifying ??= notify()
    },
    onChange(added) {
      listeners.add(added)
      return () => listeners.delete(added)
    },
    async head() {
      await look()
      return cursorOf(told)
    },
    async since(cursor) {
      const [, xid, number] = /^\w+-(\d{1,19})-(\d{1,15})$/.exec(cursor) ?? []
      if (xid === undefined || cursor !== cursorOf({ xid, number: Number(number) })) return undefined
      await look()
      const upTo = told
      const from = { xid, number: Number(number) }
      const [known] = await database.query<{ is_known: boolean }>(
        `select ($1::xid8 = '0' and $2::bigint = 0 and forgotten_to = '0')
           or exists (select from change where xid = $1::xid8 and number = $2::bigint) as is_known from feed`,
        [from.xid, from.number],
      )
      if (!known?.is_known) return undefined
      const rows = await rowsAfter(from, upTo, REMEMBERED + 1)
      if (rows.length > REMEMBERED) return undefined
      return (await Promise.all(rows.map(changeOf))).filter((change) => change !== undefined)
    },
    async close() {
      closing.abort()
      clearInterval(looks)
      clearInterval(forgetting)
      await listener.close()
      await look().catch(() => undefined)
      await notifying
    },
  }
}
