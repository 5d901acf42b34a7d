import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import type { StoredRequest } from '../contract/request-store.ts'
import { codeOf, isConnectionFailure, type Database, type Value } from './database.ts'
import { columns, derivedBy, rowValues } from './request-rows.ts'

/** A request as it is to be, the events that make it so, and the revision that it must have now; 0: it is new. */
export interface Extension {
  request: StoredRequest
  before: number
  added: readonly LinkRequestEvent[]
}

/**
 * One statement, so one transaction and one flush for all of them. A request that somebody else has written first is left
 * as it is; the others are written. Rows are locked in the order of their ids, so that two groups don't wait for each other.
 */
const WRITE = `
  with new as (
    select * from unnest($1::uuid[], $2::integer[], $3::json[], $4::json[], $5::integer[])
    as new (id, revision, state, listing, before)
  ), locked as materialized (
    select id from request where id = any($1) order by id for update
  ), extended as (
    update request r set revision = new.revision, state = new.state, listing = new.listing, derived_by = $6
    from new join locked on locked.id = new.id
    where r.id = new.id and r.revision = new.before
    returning r.id, r.revision
  ), created as (
    insert into request (id, revision, state, listing, derived_by)
    select id, revision, state, listing, $6 from new where before = 0
    on conflict (id) do nothing
    returning id, revision
  ), written as (
    select * from extended union all select * from created
  ), added as (
    insert into event (request_id, position, id, body)
    select event.* from unnest($7::uuid[], $8::integer[], $9::text[], $10::json[]) as event (request_id, position, id, body)
    join written on written.id = event.request_id
  ), told as (
    insert into change (request_id, revision) select id, revision from written
  )
  select id from written`

const UNIQUE_VIOLATION = '23505'

/** Writes each, or none of it where the request no longer has the revision; answers which were written, in their order. */
export async function writeRequests(database: Database, extensions: readonly Extension[]): Promise<boolean[]> {
  if (extensions.length === 0) return []
  try {
    const rows = await database.once<{ id: string }>(WRITE, valuesOf(extensions))
    const written = new Set(rows.map(({ id }) => id))
    return extensions.map(({ request }) => written.has(request.id))
  } catch (error) {
    // One may be what the others failed by, and cut off while it was committing, all may have been written.
    return Promise.all(extensions.map((extension) => writeAlone(database, extension, isConnectionFailure(error))))
  }
}

async function writeAlone(database: Database, extension: Extension, wasCutOff: boolean): Promise<boolean> {
  let isInDoubt = wasCutOff
  return database.patiently(async () => {
    try {
      // Events of ours are told by every letter of them.
      if (isInDoubt && (await isThere(database, extension))) return true
      return (await database.once(WRITE, valuesOf([extension]))).length === 1
    } catch (error) {
      if (codeOf(error) === UNIQUE_VIOLATION) return false
      isInDoubt ||= isConnectionFailure(error)
      throw error
    }
  })
}

async function isThere(database: Database, { request, before, added }: Extension): Promise<boolean> {
  const rows = await database.once<{ body: string }>(
    'select body::text from event where request_id = $1 and position > $2 order by position limit $3',
    [request.id, before, added.length],
  )
  return rows.length === added.length && rows.every(({ body }, index) => body === JSON.stringify(added[index]))
}

function valuesOf(extensions: readonly Extension[]): Value[] {
  const rows = extensions.map(({ request, before }) => [...rowValues(request), before])
  const events = extensions.flatMap(({ request, before, added }) =>
    added.map((event, index) => [request.id, before + index + 1, event.id, JSON.stringify(event)]),
  )
  return [...columns(rows, 5), derivedBy, ...columns(events, 4)]
}
