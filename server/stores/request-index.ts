import { isStalled, positionOf } from '../../shared/link-request/position.ts'
import { formatOrganisationNumber } from '../../shared/organisation-number.ts'
import { foldName } from '../../shared/fold-name.ts'
import type { RequestPage, RequestQuery, StoredRequest } from './stores.ts'

interface Entry {
  request: StoredRequest
  /** What `q` looks in, folded. */
  words: string
  emails: ReadonlySet<string>
  firms: ReadonlySet<string>
}

/** Link requests in memory, for lists: what they are found by is worked out once per change, not once per question. */
export class RequestIndex {
  readonly #entries = new Map<string, Entry>()

  get(id: string): StoredRequest | undefined {
    return this.#entries.get(id)?.request
  }

  put(request: StoredRequest): void {
    this.#entries.set(request.id, entryOf(request))
  }

  remove(id: string): void {
    this.#entries.delete(id)
  }

  find(query: RequestQuery): RequestPage {
    const words = query.q ? foldName(query.q).split(' ').filter(Boolean) : []
    const matching: StoredRequest[] = []
    for (const entry of this.#entries.values()) {
      if (isInScope(entry, query) && isAskedFor(entry, query, words)) matching.push(entry.request)
    }
    const descending = query.sort.startsWith('-')
    const key = sortKeyOf(query)
    const keyed = matching.map((request) => ({ request, key: `${key(request)}\u0000${request.id}` }))
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (descending ? -1 : 1))
    const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor)
    const start =
      after === undefined ? 0 : keyed.findIndex((item) => (descending ? item.key < after : item.key > after))
    const page = start === -1 ? [] : keyed.slice(start, start + query.limit)
    const last = page.at(-1)
    const hasMore = last !== undefined && keyed.at(-1) !== last
    return {
      items: page.map(({ request }) => request),
      next: hasMore ? encodeCursor(last.key) : null,
      total: keyed.length,
    }
  }
}

/** A cursor is the sort key of the last item seen, so pages stay in place while requests come and go between them. */
const encodeCursor = (key: string) => Buffer.from(key).toString('base64url')
const decodeCursor = (cursor: string) => Buffer.from(cursor, 'base64url').toString()

function entryOf(request: StoredRequest): Entry {
  const { reference, details } = request.state
  const { client, newFirm, currentFirm } = details
  const people = [client.contact, currentFirm.contact, ...newFirm.consultants]
  const number = client.organisationNumber
  return {
    request,
    words: foldName(
      [
        reference,
        client.name,
        number,
        formatOrganisationNumber(number),
        client.subscriptionNumber ?? '',
        newFirm.name,
        currentFirm.name,
        ...people.flatMap(({ name, email }) => [name, email]),
      ].join(' '),
    ),
    emails: new Set(people.map(({ email }) => email)),
    firms: new Set([foldName(newFirm.name), foldName(currentFirm.name)]),
  }
}

function isInScope({ emails, firms }: Entry, { scope }: RequestQuery): boolean {
  return scope === 'all' || emails.has(scope.email) || scope.firmNames.some((name) => firms.has(foldName(name)))
}

function isAskedFor({ request, words: text }: Entry, query: RequestQuery, words: readonly string[]): boolean {
  const { status, waitingOn } = positionOf(request.state)
  if (query.status && status !== query.status) return false
  if (query.waitingOn && waitingOn !== query.waitingOn) return false
  if (query.open !== undefined && query.open !== (status !== 'complete' && status !== 'cancelled')) return false
  if (query.stalled !== undefined && query.stalled !== isStalled(request.state, query.now)) return false
  return words.every((word) => text.includes(word))
}

function sortKeyOf({ sort }: RequestQuery): (request: StoredRequest) => string {
  switch (sort.replace('-', '')) {
    case 'client':
      return ({ state }) => foldName(state.details.client.name)
    case 'updatedAt':
      return ({ state }) => state.updatedAt
    default:
      return ({ state }) => state.since
  }
}
