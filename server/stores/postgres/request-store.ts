import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { fold } from '../../../shared/link-request/lifecycle.ts'
import { extendHistory } from '../extend-history.ts'
import { Groups } from '../groups.ts'
import type { Appended, RequestStore } from '../contract/request-store.ts'
import { Turns } from '../turns.ts'
import type { Database } from './database.ts'
import { findRequests } from './find-requests.ts'
import {
  readHistory,
  REQUEST_COLUMNS,
  requestValues,
  storedOf,
  UPDATE_REQUEST,
  UPSERT_SEARCH,
  type RequestRow,
} from './request-rows.ts'
import { rewriting } from './rewriting.ts'
import { writeRequests, type Extension } from './write-requests.ts'

/** Of appends that come at once: so many to a statement, and so many statements at a time. */
const MOST_TOGETHER = 64
const GROUPS_AT_ONCE = 2

interface Append {
  id: string
  events: readonly LinkRequestEvent[]
  expected: number | undefined
}
type Answer = Appended | 'revision-changed'

/** Histories as rows that are only ever added; the state and what lists need beside them. */
export function createRequestStore(database: Database, onChange: () => void): RequestStore {
  const turns = new Turns()

  /** Undefined: somebody else wrote at the same time, so everything is to be looked at again. */
  async function tryAppends(appends: readonly Append[]): Promise<PromiseSettledResult<Answer | undefined>[]> {
    const rows = await database.query<RequestRow & { known: string[] | null }>(
      `select ${REQUEST_COLUMNS},
         (select array_agg(e.id) from event e where e.request_id = r.id and e.id = any($2)) as known
       from request r where r.id = any($1)`,
      [appends.map(({ id }) => id), appends.flatMap(({ events }) => events.map((event) => event.id))],
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    const extensions: Extension[] = []
    const judged = await Promise.allSettled(appends.map((append) => judge(append, byId.get(append.id), extensions)))
    const written = await writeRequests(database, extensions)
    if (written.includes(true)) onChange()
    const overtaken = new Set(extensions.filter((_, index) => !written[index]).map(({ request }) => request.id))
    return judged.map((answer, index) =>
      overtaken.has(appends[index]?.id ?? '') ? { status: 'fulfilled', value: undefined } : answer,
    )
  }

  /** What is to be answered once it is written; what is to be written is added to `extensions`. */
  async function judge(
    { id, events, expected }: Append,
    row: (RequestRow & { known: string[] | null }) | undefined,
    extensions: Extension[],
  ): Promise<Answer> {
    const stored = row && (await storedOf(database, row))
    const before = stored?.revision ?? 0
    if (expected !== undefined && expected !== before) return 'revision-changed'
    const extended = extendHistory(stored?.state, new Set(row?.known), events)
    if (!extended.ok) return extended
    const { state, added, duplicates } = extended
    const request = { id, revision: before + added.length, state }
    if (added.length > 0) extensions.push({ request, before, added })
    return { ok: true, request, before: stored?.state, accepted: added.map((event) => event.id), duplicates }
  }

  const groups = new Groups(tryAppends, MOST_TOGETHER, GROUPS_AT_ONCE)
  const adoptions = new Groups((extensions: readonly Extension[]) => writeRequests(database, extensions), MOST_TOGETHER, GROUPS_AT_ONCE) // oxfmt-ignore

  return {
    append: (id, events, expected) =>
      // Others of this process would only get in each other's way.
      turns.run(id, async () => {
        for (;;) {
          const answer = await groups.add({ id, events, expected })
          if (answer.status === 'rejected') throw answer.reason
          if (answer.value) return answer.value
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
      const rewritten = await rewriting(database, async (client) => {
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
      return adoptions.add({ request: { id, revision: history.length, state }, before: 0, added: history })
    },

    remove: (id) =>
      rewriting(database, async (client) => {
        await client.query('delete from request where id = $1', [id])
      }),
  }
}
