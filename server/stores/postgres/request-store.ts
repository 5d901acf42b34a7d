import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { fold } from '../../../shared/link-request/lifecycle.ts'
import { extendHistory } from '../extend-history.ts'
import type { Appended, RequestStore, StoredRequest } from '../stores.ts'
import { Turns } from '../turns.ts'
import { codeOf, isConnectionFailure, type Database } from './database.ts'
import { findRequests } from './find-requests.ts'
import {
  INSERT_REQUEST,
  readHistory,
  REQUEST_COLUMNS,
  requestValues,
  storedOf,
  UPDATE_REQUEST,
  UPSERT_SEARCH,
  type RequestRow,
} from './request-rows.ts'

const ADD_EVENTS = `
  , searchable as (${UPSERT_SEARCH})
  , added as (
    insert into event (request_id, position, id, body)
    select written.id, $14 + new.number, new.id, new.body
    from written, unnest($15::text[], $16::json[]) with ordinality as new (id, body, number)
  )
  , told as (insert into change (request_id, revision) select id, $2 from written)
  select count(*) as written from written`
const CREATE = `with written as (${INSERT_REQUEST} on conflict (id) do nothing returning id) ${ADD_EVENTS}`
/** One statement, so one transaction; it writes nothing where somebody else has come first. */
const EXTEND = `with written as (${UPDATE_REQUEST} and revision = $14 returning id) ${ADD_EVENTS}`

const UNIQUE_VIOLATION = '23505'

/** Histories as rows that are only ever added; the state and what lists need beside them. */
export function createRequestStore(database: Database, onChange: () => void): RequestStore {
  const turns = new Turns()

  /** Undefined: somebody else wrote at the same time, so everything is to be looked at again. */
  async function tryAppend(
    id: string,
    events: readonly LinkRequestEvent[],
    expected?: number,
  ): Promise<Appended | 'revision-changed' | undefined> {
    const rows = await database.query<RequestRow & { known: string[] | null }>(
      `select ${REQUEST_COLUMNS},
         (select array_agg(e.id) from event e where e.request_id = r.id and e.id = any($2)) as known
       from request r where r.id = $1`,
      [id, events.map((event) => event.id)],
    )
    const [row] = rows
    const before = row && (await storedOf(database, row))
    const revision = before?.revision ?? 0
    if (expected !== undefined && expected !== revision) return 'revision-changed'
    const extended = extendHistory(before?.state, new Set(row?.known), events)
    if (!extended.ok) return extended
    const { state, added, duplicates } = extended
    const request = { id, revision: revision + added.length, state }
    const accepted = added.map((event) => event.id)
    if (added.length > 0 && !(await write(request, revision, added))) return undefined
    return { ok: true, request, before: before?.state, accepted, duplicates }
  }

  /** Whether it was written; not where the revision was another. */
  async function write(request: StoredRequest, before: number, added: readonly LinkRequestEvent[]): Promise<boolean> {
    const bodies = added.map((event) => JSON.stringify(event))
    const ids = added.map((event) => event.id)
    const values = [...requestValues(request.id, request.revision, request.state), before, ids, bodies]
    let wasCutOff = false
    const isWritten = await database.patiently(async () => {
      try {
        // Cut off while it was committing, it may have been written: events of ours are told by every letter of them.
        if (wasCutOff && (await hasEvents(request.id, before, bodies))) return true
        const [row] = await database.once<{ written: number }>(before === 0 ? CREATE : EXTEND, values)
        return row?.written === 1
      } catch (error) {
        if (codeOf(error) === UNIQUE_VIOLATION) return false
        wasCutOff ||= isConnectionFailure(error)
        throw error
      }
    })
    if (isWritten) onChange()
    return isWritten
  }

  async function hasEvents(id: string, before: number, bodies: readonly string[]): Promise<boolean> {
    const rows = await database.once<{ body: string }>(
      'select body::text from event where request_id = $1 and position > $2 order by position limit $3',
      [id, before, bodies.length],
    )
    return rows.length === bodies.length && rows.every(({ body }, index) => body === bodies[index])
  }

  return {
    append: (id, events, expected) =>
      // Others of this process would only get in each other's way.
      turns.run(id, async () => {
        for (;;) {
          const answer = await tryAppend(id, events, expected)
          if (answer) return answer
        }
      }),

    async read(id) {
      const [row] = await database.query<RequestRow>(`select ${REQUEST_COLUMNS} from request r where r.id = $1`, [id])
      return row && storedOf(database, row)
    },

    async history(id) {
      const history = await readHistory(database, id)
      return history.length > 0 ? history : undefined
    },

    find: (query) => findRequests(database, query),

    async rewrite(id, change) {
      const rewritten = await database.transaction(async (client) => {
        await client.query("set local kopplingsguiden.may_rewrite = 'on'")
        const { rowCount } = await client.query('select from request where id = $1 for update', [id])
        if (rowCount === 0) return undefined
        const { rows } = await client.query<{ position: number; body: LinkRequestEvent }>(
          'select position, body from event where request_id = $1 order by position',
          [id],
        )
        const history = rows.map(({ body }) => change(body))
        const state = fold(history)
        if (!state) throw new Error('A history that is rewritten must still begin with request.created')
        await client.query(
          `update event set body = new.body, id = new.id
           from unnest($2::text[], $3::json[]) with ordinality as new (id, body, number)
           where request_id = $1 and position = new.number`,
          [id, history.map((event) => event.id), history.map((event) => JSON.stringify(event))],
        )
        await client.query(
          `with written as (${UPDATE_REQUEST} returning id), searchable as (${UPSERT_SEARCH})
           insert into change (request_id, revision) select id, $2 from written`,
          requestValues(id, history.length, state),
        )
        return { id, revision: history.length, state }
      })
      if (rewritten) onChange()
      return rewritten
    },

    async adopt(id, history) {
      const state = fold(history)
      if (!state) throw new Error('The history does not begin with request.created')
      const ids = history.map((event) => event.id)
      const bodies = history.map((event) => JSON.stringify(event))
      const values = [...requestValues(id, history.length, state), 0, ids, bodies]
      const [row] = await database.query<{ written: number }>(CREATE, values)
      return row?.written === 1
    },

    remove: (id) =>
      database.transaction(async (client) => {
        await client.query("set local kopplingsguiden.may_rewrite = 'on'")
        await client.query('delete from request where id = $1', [id])
      }),
  }
}
