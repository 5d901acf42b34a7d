import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { fold } from '../../../shared/link-request/lifecycle.ts'
import type { LinkRequestState } from '../../../shared/link-request/state.ts'
import { derivationFingerprint } from '../derivation.ts'
import { listingOf } from '../listing.ts'
import type { StoredRequest } from '../contract/request-store.ts'
import { storable, type Database, type Value } from './database.ts'

export const derivedBy = derivationFingerprint()

export interface RequestRow {
  id: string
  revision: number
  state: LinkRequestState
  derived_by: string
}

/** The columns that a request is read by. */
export const REQUEST_COLUMNS = 'r.id, r.revision, r.state, r.derived_by'

/** A row as a request; one that other code worked out is folded again. */
export async function storedOf(
  database: Database,
  { id, revision, state, derived_by }: RequestRow,
): Promise<StoredRequest> {
  if (derived_by === derivedBy) return { id, revision, state }
  return requestAt(database, id, revision)
}

/** A request as it was at a revision. */
export async function requestAt(database: Database, id: string, revision: number): Promise<StoredRequest> {
  const state = fold(await readHistory(database, id, revision))
  if (!state) throw new Error(`The history of ${id} does not begin with request.created`)
  return { id, revision, state }
}

export async function readHistory(database: Database, id: string, upTo?: number): Promise<LinkRequestEvent[]> {
  const rows = await database.query<{ body: LinkRequestEvent }>(
    'select body from event where request_id = $1 and ($2::integer is null or position <= $2) order by position',
    [id, upTo ?? null],
  )
  return rows.map(({ body }) => body)
}

/** What a statement that writes a request gets, in the order of its parameters $1 to $12. */
export function requestValues(id: string, revision: number, state: LinkRequestState): Value[] {
  const { status, waitingOn, since, updatedAt, client, stalledFrom, words, emails, firms } = listingOf(state)
  return [
    id,
    revision,
    JSON.stringify(state),
    derivedBy,
    status,
    waitingOn,
    since,
    updatedAt,
    storable(client),
    stalledFrom,
    storable(words),
    emails.map(storable),
    firms.map(storable),
  ]
}

export const UPDATE_REQUEST = `
  update request set revision = $2, state = $3, derived_by = $4, status = $5, waiting_on = $6, since = $7,
    updated_at = $8, client = $9, stalled_from = $10
  where id = $1`

/** After one of the above in a common table expression "written": only what changed is written and indexed again. */
export const UPSERT_SEARCH = `
  insert into request_search (request_id, words, emails, firms)
  select id, $11, $12::text[], $13::text[] from written
  on conflict (request_id) do update set words = excluded.words, emails = excluded.emails, firms = excluded.firms
  where (request_search.words, request_search.emails, request_search.firms)
    is distinct from (excluded.words, excluded.emails, excluded.firms)`
