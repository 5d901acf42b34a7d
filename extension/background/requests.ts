import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { Platform } from '../platform/platform.ts'
import { callService, type CallFailure } from './call-service.ts'
import type { Keep } from './keep.ts'
import type { KeptSession } from './kept.ts'

/** Support sees every firm's requests: more pages than this are nobody's own work. */
const MOST_PAGES = 5

type Read =
  | { failure: CallFailure }
  | 'unchanged'
  | { items: RequestAnswer[]; etag: string | undefined; hasMore: boolean }

/** Reads the open link requests that a session's person has a part in. Answers why not, when it couldn't. */
export async function refreshRequests(
  platform: Platform,
  keep: Keep,
  session: KeptSession,
): Promise<CallFailure | undefined> {
  const known = (await keep.read('requests')).requests[session.id]
  // Only the first page has been compared by its ETag: a change on a later one shows in no other way.
  const read = await readPages(platform, session, known?.hasMore ? undefined : known?.etag)
  if (read === 'unchanged') return undefined
  if ('failure' in read) return read.failure
  const { items, etag, hasMore } = read
  await keep.change(['requests'], ({ requests }) => {
    const before = requests[session.id]?.items ?? []
    // An acknowledged event may have brought a newer one while the list was on its way.
    const newer = (item: RequestAnswer) => before.find(({ id, revision }) => id === item.id && revision > item.revision)
    const newest = items.map((item) => newer(item) ?? item)
    requests[session.id] = { ...(etag && { etag }), hasMore, items: newest }
  })
  return undefined
}

async function readPages(platform: Platform, session: KeptSession, etag: string | undefined): Promise<Read> {
  const items: RequestAnswer[] = []
  let first: string | undefined
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const called = await callService(platform, session.serviceOrigin, 'listRequests', {
      token: session.token,
      query: { open: 'true', limit: '200', ...(cursor && { cursor }) },
      etag: page === 0 ? etag : undefined,
    })
    if (!called.ok) return { failure: called.failure }
    if (called.value === 'unchanged') return 'unchanged'
    items.push(...called.value.items.filter(({ mine }) => mine.length > 0))
    if (page === 0) first = called.etag
    cursor = called.value.next ?? undefined
    if (!cursor) return { items, etag: first, hasMore: page > 0 }
  }
  return { items, etag: first, hasMore: true }
}
