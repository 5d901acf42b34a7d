import type { RequestAnswer } from '../../../shared/contracts/http.ts'

export interface ShownList {
  items: RequestAnswer[]
  /** Cursor of the next page; null when everything is shown. */
  next: string | null
  total: number
  /** Ids that are shown but no longer fit the selection. */
  gone: ReadonlySet<string>
  /** Ids that changed while they were shown. */
  changed: ReadonlySet<string>
  /** How many have come in above what is shown. */
  news: number
}

/**
 * What to show once the list has been read again: nothing that is shown moves or vanishes under the reader. Rows change
 * in place, those that left the selection stay and are marked, new ones are added only below the last.
 */
export function mergeList(shown: ShownList, read: Pick<ShownList, 'items' | 'next' | 'total'>): ShownList {
  if (shown.items.length === 0) return { ...read, gone: new Set(), changed: new Set(), news: 0 }
  const byId = new Map(read.items.map((item) => [item.id, item]))
  const shownIds = new Set(shown.items.map(({ id }) => id))
  const gone = new Set<string>()
  const changed = new Set(shown.changed)
  const kept = shown.items.map((item, index) => {
    const now = byId.get(item.id)
    const isWithinRead = read.next === null || index < read.items.length
    if (!now && isWithinRead) gone.add(item.id)
    if (now && now.revision !== item.revision) changed.add(item.id)
    return now ?? item
  })
  const lastKnown = read.items.findLastIndex(({ id }) => shownIds.has(id))
  const incoming = read.items.filter(({ id }) => !shownIds.has(id))
  const below = shown.next === null ? read.items.slice(lastKnown + 1).filter(({ id }) => !shownIds.has(id)) : []
  for (const { id } of below) changed.add(id)
  const hasMore = shown.next !== null && kept.length > read.items.length ? shown.next : read.next
  return {
    items: [...kept, ...below],
    next: hasMore,
    total: read.total,
    gone,
    changed,
    news: shown.next === null ? incoming.length - below.length : 0,
  }
}
