import * as z from 'zod'
import { foldName } from '../../../shared/fold-name.ts'
import { decodeCursor, encodeCursor, sortOf, type SortField } from '../list-order.ts'
import { searchWords } from '../search-words.ts'
import type { RequestPage, RequestQuery } from '../contract/request-store.ts'
import { storable, type Database, type Value } from './database.ts'
import { REQUEST_COLUMNS, storedOf, type RequestRow } from './request-rows.ts'

const COLUMN: Record<SortField, string> = { since: 'since', updatedAt: 'updated_at', client: 'client' }
const LEAST_ID = '00000000-0000-0000-0000-000000000000'

/** Answers a page and how many there are in all, from one look at the database. */
export async function findRequests(database: Database, query: RequestQuery): Promise<RequestPage> {
  const values: Value[] = []
  const parameter = (value: Value) => `$${values.push(value)}`
  const conditions = conditionsOf(query, parameter)
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
  const { field, isDescending } = sortOf(query)
  const column = `r.${COLUMN[field]}`
  const direction = isDescending ? 'desc' : 'asc'
  const after: string[] = []
  if (query.cursor !== undefined) {
    const { key, id } = decodeCursor(query.cursor)
    const uuid = z.uuid().safeParse(id).data ?? LEAST_ID
    after.push(`(${column}, r.id) ${isDescending ? '<' : '>'} (${parameter(storable(key))}, ${parameter(uuid)}::uuid)`)
  }
  const onPage = [...conditions, ...after]
  const text = `
    select counted.total, page.*
    from (select count(*) as total from request r ${SEARCH} ${where}) counted
    left join lateral (
      select ${REQUEST_COLUMNS}, ${column} as key
      from request r ${SEARCH}
      ${onPage.length > 0 ? `where ${onPage.join(' and ')}` : ''}
      order by ${column} ${direction}, r.id ${direction}
      limit ${parameter(query.limit + 1)}
    ) page on true`
  const needsSearch = conditions.some((condition) => condition.includes('s.'))
  const rows = await database.query<{ total: number; key: string } & (RequestRow | { id: null })>(
    text.replaceAll(SEARCH, needsSearch ? 'join request_search s on s.request_id = r.id' : ''),
    values,
  )
  const found = rows.filter((row) => row.id !== null)
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  const hasMore = found.length > query.limit
  return {
    items: await Promise.all(shown.map((row) => storedOf(database, row))),
    next: hasMore && last ? encodeCursor({ key: last.key, id: last.id }) : null,
    total: rows[0]?.total ?? 0,
  }
}

const SEARCH = '/* search */'

function conditionsOf(query: RequestQuery, parameter: (value: Value) => string): string[] {
  const { scope, status, waitingOn, open, stalled, now, q } = query
  const conditions: string[] = []
  if (status !== undefined) conditions.push(`r.status = ${parameter(status)}`)
  if (waitingOn !== undefined) conditions.push(`r.waiting_on = ${parameter(waitingOn)}`)
  if (open !== undefined) conditions.push(`r.status ${open ? 'not in' : 'in'} ('complete', 'cancelled')`)
  if (stalled === true) conditions.push(`r.stalled_from < ${parameter(now)}`)
  if (stalled === false) conditions.push(`(r.stalled_from is null or r.stalled_from >= ${parameter(now)})`)
  if (scope !== 'all') {
    const email = parameter([storable(scope.email)])
    const firms = parameter(scope.firmNames.map((name) => storable(foldName(name))))
    conditions.push(`(s.emails @> ${email}::text[] or s.firms && ${firms}::text[])`)
  }
  for (const word of searchWords(q)) conditions.push(`s.words like ${parameter(`%${escapeLike(storable(word))}%`)}`)
  return conditions
}

const escapeLike = (word: string) => word.replaceAll(/[\\%_]/g, '\\$&')
