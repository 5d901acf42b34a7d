import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { fold } from '../../../shared/link-request/lifecycle.ts'
import type { LinkRequestState } from '../../../shared/link-request/state.ts'
import { derivationFingerprint } from '../derivation.ts'
import { listingOf, type Listing } from '../index/listing.ts'
import type { ListedRequest } from '../index/request-index.ts'
import type { StoredRequest } from '../contract/request-store.ts'
import type { Database } from './database.ts'

export const derivedBy = derivationFingerprint()

export interface RequestRow {
  id: string
  revision: number
  state: LinkRequestState
  derived_by: string
}

/** The columns that a request is read by. */
export const REQUEST_COLUMNS = 'r.id, r.revision, r.state, r.derived_by'

export interface ListingRow {
  id: string
  listing: Listing
  derived_by: string
}

/** The columns that lists find a request by. */
export const LISTING_COLUMNS = 'r.id, r.listing, r.derived_by'

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

/** What lists need of a row; undefined where the request is gone by now. */
export async function listedOf(
  database: Database,
  { id, listing, derived_by }: ListingRow,
): Promise<ListedRequest | undefined> {
  if (derived_by === derivedBy) return { id, listing }
  const state = fold(await readHistory(database, id))
  return state && { id, listing: listingOf(state) }
}

/** What is written of a request: its id, revision, state and listing. */
export function rowValues({ id, revision, state }: StoredRequest): (string | number)[] {
  return [id, revision, JSON.stringify(state), JSON.stringify(listingOf(state))]
}

/** Rows as one array per column, as unnest() takes them. */
export const columns = <T>(rows: readonly (readonly T[])[], count: number): T[][] =>
  Array.from({ length: count }, (_, column) => rows.map((row) => row[column] as T))
