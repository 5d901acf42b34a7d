import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { fold } from '../../../shared/link-request/lifecycle.ts'
import { extendHistory } from '../extend-history.ts'
import { Groups } from '../groups.ts'
import type { Appended, RequestStore } from '../contract/request-store.ts'
import { Turns } from '../turns.ts'
import type { PostgresChangeFeed } from './change-feed.ts'
import type { Database } from './database.ts'
import { derivedBy, readHistory, REQUEST_COLUMNS, rowValues, storedOf, type RequestRow } from './request-rows.ts'
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

/** Histories as rows that are only ever added, the state beside them; lists come from the index that the feed keeps up. */
export function createRequestStore(
  database: Database,
  changes: Pick<PostgresChangeFeed, 'index' | 'look' | 'wrote'>,
): RequestStore {
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
    if (written.includes(true)) changes.wrote()
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

    async find(query) {
      // What was answered before this was asked is in the list, whichever process it was answered by.
      await changes.look()
      const { found, next, total } = changes.index.find(query)
      const rows = await database.query<RequestRow>(`select ${REQUEST_COLUMNS} from request r where r.id = any($1)`, [
        found.map(({ id }) => id),
      ])
      const stored = new Map(
        await Promise.all(rows.map(async (row) => [row.id, await storedOf(database, row)] as const)),
      )
      return { items: found.flatMap(({ id }) => stored.get(id) ?? []), next, total }
    },

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
        const request = { id, revision: history.length, state }
        await client.query(
          `update event set body = new.body, id = new.id
           from unnest($2::text[], $3::json[]) with ordinality as new (id, body, number)
           where request_id = $1 and position = new.number`,
          [id, history.map((event) => event.id), history.map((event) => JSON.stringify(event))],
        )
        await client.query(
          `with written as (
             update request set state = $3, listing = $4, derived_by = $5 where id = $1 and revision = $2 returning id
           )
           insert into change (request_id, revision) select id, $2 from written`,
          [...rowValues(request), derivedBy],
        )
        return request
      })
      if (rewritten) changes.wrote()
      return rewritten
    },

    async adopt(id, history) {
      const state = fold(history)
      if (!state) throw new Error('The history does not begin with request.created')
      return adoptions.add({ request: { id, revision: history.length, state }, before: 0, added: history })
    },

    async remove(id) {
      await rewriting(database, async (client) => {
        const { rowCount } = await client.query('delete from request where id = $1', [id])
        if (rowCount) await client.query('insert into change (request_id, revision) values ($1, 0)', [id])
      })
      changes.wrote()
    },
  }
}
