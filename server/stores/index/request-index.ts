import { partySchema, statusSchema } from '../../../shared/link-request/schema.ts'
import { isOpen, wholeEmail, wholeFirm, type Listing } from './listing.ts'
import type { RequestQuery } from '../contract/request-store.ts'
import { KeptOrder } from './kept-order.ts'
import { decodeCursor, encodeCursor, placeOf, sortOf, type Place, type SortField } from './list-order.ts'
import { searchWords } from './search-words.ts'
import { forEachIn, has, WordSearch } from './word-search.ts'

/** What lists find a request by; a store may keep more beside it. */
export interface ListedRequest {
  id: string
  listing: Listing
}

export interface FoundRequests<Listed> {
  found: Listed[]
  /** As in RequestPage. */
  next: string | null
  total: number
}

const STATUSES = statusSchema.options
/** Nobody is waited on in a request that is over. */
const PARTIES = [null, ...partySchema.options]
const FIELDS: SortField[] = ['since', 'updatedAt', 'client']

/**
 * Link requests in memory, for the lists of every store. Each has a number; what filters look at lies in arrays by number,
 * so that a question about all of them is a run through memory, and each order is kept sorted.
 */
export class RequestIndex<Listed extends ListedRequest> {
  readonly #numbers = new Map<string, number>()
  readonly #entries: Listed[] = []
  #status = new Uint8Array(1024)
  #party = new Uint8Array(1024)
  #stalledFrom = new Float64Array(1024)
  readonly #search = new WordSearch()
  readonly #orders: Record<SortField, KeptOrder>

  /** `loaded` in the order of their ids. */
  constructor(loaded: readonly Listed[] = []) {
    const orderOf = (field: SortField) =>
      new KeptOrder((a, b) => {
        const [one, other] = [this.#entries[a] as Listed, this.#entries[b] as Listed]
        return compareTexts(one.listing[field], other.listing[field]) || compareTexts(one.id, other.id)
      })
    this.#orders = { since: orderOf('since'), updatedAt: orderOf('updatedAt'), client: orderOf('client') }
    this.#search.grow(loaded.length)
    for (const entry of loaded) this.#enter(this.#entries.length, entry)
    // Sorting keeps what is equal as it was: by id.
    for (const field of FIELDS) this.#orders[field].fill(inOrderOf(loaded.map(({ listing }) => listing[field])))
  }

  get entries(): readonly Listed[] {
    return this.#entries
  }

  get(id: string): Listed | undefined {
    const number = this.#numbers.get(id)
    return number === undefined ? undefined : this.#entries[number]
  }

  /** What lists find it by is only worked on where it has changed: most events leave most of it as it was. */
  put(entry: Listed): void {
    const number = this.#numbers.get(entry.id)
    if (number === undefined) {
      this.#enter(this.#entries.length, entry)
      for (const field of FIELDS) this.#orders[field].add(this.#entries.length - 1)
      return
    }
    const { listing: before } = this.#entries[number] as Listed
    const { listing: after } = entry
    const moved = FIELDS.filter((field) => before[field] !== after[field])
    for (const field of moved) this.#orders[field].remove(number)
    this.#entries[number] = entry
    this.#describe(number, entry)
    if (before.words !== after.words) {
      this.#search.remove(number)
      this.#search.add(number, after.words)
    }
    for (const field of moved) this.#orders[field].add(number)
  }

  /** The last one takes the number that becomes free. */
  remove(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    const last = this.#entries.length - 1
    const moved = this.#entries[last] as Listed
    this.#leave(number)
    if (number !== last) this.#leave(last)
    this.#entries.pop()
    this.#numbers.delete(id)
    if (number === last) return
    this.#enter(number, moved)
    for (const field of FIELDS) this.#orders[field].add(number)
  }

  find(query: RequestQuery): FoundRequests<Listed> {
    const matching = this.#matching(query)
    let total = 0
    for (const match of matching) total += match
    const { field, isDescending } = sortOf(query)
    const isWanted = (number: number) => matching[number] === 1
    const page = this.#orders[field].take(
      query.limit + 1,
      isWanted,
      this.#isBefore(query.cursor, field, isDescending),
      isDescending,
    )
    const shown = page.slice(0, query.limit)
    const last = shown.at(-1)
    const hasMore = page.length > query.limit
    return {
      found: shown.map((number) => this.#entries[number] as Listed),
      next: hasMore && last !== undefined ? encodeCursor(this.#placeOf(last, field)) : null,
      total,
    }
  }

  #placeOf(number: number, field: SortField): Place {
    const { id, listing } = this.#entries[number] as Listed
    return placeOf(listing, field, id)
  }

  /** Whether one comes before the place where the list goes on, in the order of the field. */
  #isBefore(cursor: string | undefined, field: SortField, isDescending: boolean): (number: number) => boolean {
    if (cursor === undefined) return () => isDescending
    const place = decodeCursor(cursor)
    const most = isDescending ? -1 : 0
    return (number) => compare(this.#placeOf(number, field), place) <= most
  }

  #enter(number: number, entry: Listed): void {
    this.#grow(number + 1)
    this.#numbers.set(entry.id, number)
    this.#entries[number] = entry
    this.#describe(number, entry)
    this.#search.add(number, entry.listing.words)
  }

  #describe(number: number, { listing: { status, waitingOn, stalledFrom } }: Listed): void {
    this.#status[number] = STATUSES.indexOf(status)
    this.#party[number] = PARTIES.indexOf(waitingOn)
    this.#stalledFrom[number] = stalledFrom ?? Infinity
  }

  #leave(number: number): void {
    for (const field of FIELDS) this.#orders[field].remove(number)
    this.#search.remove(number)
  }

  #grow(count: number): void {
    this.#search.grow(count)
    if (count <= this.#status.length) return
    const room = Math.max(count, this.#status.length * 2)
    this.#status = larger(this.#status, new Uint8Array(room))
    this.#party = larger(this.#party, new Uint8Array(room))
    this.#stalledFrom = larger(this.#stalledFrom, new Float64Array(room))
  }

  /** 1 by number for every request that the question is about. */
  #matching(query: RequestQuery): Uint8Array {
    const count = this.#entries.length
    const matching = new Uint8Array(count)
    const words = searchWords(query.q)
    const found = words.length > 0 ? this.#search.find(words) : undefined
    const visit = (number: number) => {
      matching[number] = Number(this.#passes(number, query))
    }
    if (query.scope !== 'all') {
      this.#forEachInScope(query.scope, (number) => {
        if (!found || has(found, number)) visit(number)
      })
    } else if (found) forEachIn(found, visit)
    else for (let number = 0; number < count; number += 1) visit(number)
    return matching
  }

  #forEachInScope({ email, firmNames }: Exclude<RequestQuery['scope'], 'all'>, visit: (number: number) => void): void {
    for (const whole of [wholeEmail(email), ...firmNames.map(wholeFirm)]) forEachIn(this.#search.find([whole]), visit)
  }

  #passes(number: number, { status, waitingOn, open, stalled, now }: RequestQuery): boolean {
    const has = STATUSES[this.#status[number] as number] as Listing['status']
    if (status !== undefined && has !== status) return false
    if (waitingOn !== undefined && PARTIES[this.#party[number] as number] !== waitingOn) return false
    if (open !== undefined && open !== isOpen(has)) return false
    return stalled === undefined || stalled === now > (this.#stalledFrom[number] as number)
  }
}

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
const inOrderOf = (keys: readonly string[]): number[] =>
  [...keys.keys()].sort((a, b) => compareTexts(keys[a] as string, keys[b] as string))
const compare = (a: Place, b: Place): number => compareTexts(a.key, b.key) || compareTexts(a.id, b.id)

function larger<T extends Uint8Array | Float64Array>(from: T, into: T): T {
  into.set(from)
  return into
}
