import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { fold } from '../../../shared/link-request/lifecycle.ts'
import type { Log } from '../../log.ts'
import { RequestIndex, type ListedRequest } from '../index/request-index.ts'
import type { Database } from './database.ts'
import { columns, derivedBy, LISTING_COLUMNS, listedOf, rowValues, type ListingRow } from './request-rows.ts'

const DERIVED_AT_ONCE = 500
const LOADED_AT_ONCE = 5_000
const LEAST_ID = '00000000-0000-0000-0000-000000000000'

/** What lists need of every request, in memory. Changes that come meanwhile may be in it or not. */
export async function loadIndex(database: Database, log: Log): Promise<RequestIndex<ListedRequest>> {
  const began = performance.now()
  const derived = await deriveAnew(database)
  const loaded: ListedRequest[] = []
  let after = LEAST_ID
  for (;;) {
    const rows = await database.query<ListingRow>(
      `select ${LISTING_COLUMNS} from request r where r.id > $1 order by r.id limit $2`,
      [after, LOADED_AT_ONCE],
    )
    for (const row of rows) {
      const listed = await listedOf(database, row)
      if (listed) loaded.push(listed)
    }
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
  const index = new RequestIndex(loaded)
  const ms = Math.round(performance.now() - began)
  log.info({ requests: loaded.length, derived, ms }, 'The requests are loaded')
  return index
}

/** Works out again, from the histories, what other code had worked out, and keeps it; answers of how many. */
async function deriveAnew(database: Database): Promise<number> {
  let derived = 0
  let after = LEAST_ID
  for (;;) {
    const last = await database.transaction(async (client) => {
      // Locked, so that what is forgotten or added meanwhile is not written over.
      const { rows } = await client.query<{ id: string }>(
        'select id from request where id > $1 and derived_by <> $2 order by id limit $3 for update',
        [after, derivedBy, DERIVED_AT_ONCE],
      )
      const histories = await client.query<{ id: string; history: LinkRequestEvent[] }>(
        `select request_id as id, json_agg(body order by position) as history from event
         where request_id = any($1) group by request_id`,
        [rows.map(({ id }) => id)],
      )
      const requests = histories.rows.map(({ id, history }) => {
        const state = fold(history)
        if (!state) throw new Error(`The history of ${id} does not begin with request.created`)
        return { id, revision: history.length, state }
      })
      await client.query(
        `update request r set revision = new.revision, state = new.state, listing = new.listing, derived_by = $5
         from unnest($1::uuid[], $2::integer[], $3::json[], $4::json[]) as new (id, revision, state, listing)
         where r.id = new.id`,
        [...columns(requests.map(rowValues), 4), derivedBy],
      )
      derived += requests.length
      return rows.at(-1)?.id
    })
    if (last === undefined) return derived
    after = last
  }
}
