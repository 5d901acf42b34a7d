import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { Platform } from '../platform/platform.ts'
import { callService, type CallFailure } from './call-service.ts'
import type { Keep } from './keep.ts'
import type { KeptSession } from './kept.ts'

/** Support sees every firm's requests: more pages than this are nobody's own work. */
const MOST_PAGES = 5

/** Reads the open link requests that a session's person has a part in. Answers why not, when it couldn't. */
export async function refreshRequests(
  platform: Platform,
  keep: Keep,
  session: KeptSession,
): Promise<CallFailure | undefined> {
  const known = (await keep.read('requests')).requests[session.id]
  const items: RequestAnswer[] = []
  let etag: string | undefined
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const called = await callService(platform, session.serviceOrigin, 'listRequests', {
      token: session.token,
      query: { open: 'true', limit: '200', ...(cursor && { cursor }) },
      // Only the first page's: a change on a later one shows in no other way.
      etag: page === 0 && known && !known.hasMore ? known.etag : undefined,
    })
    if (!called.ok) return called.failure
    if (called.value === 'unchanged') return undefined
    items.push(...called.value.items.filter(({ mine }) => mine.length > 0))
    if (page === 0) etag = called.etag
    cursor = called.value.next ?? undefined
    if (!cursor) break
  }
  const hasMore = cursor !== undefined || items.length > 200
  await keep.change(['requests'], ({ requests }) => {
    const before = requests[session.id]?.items ?? []
    // An acknowledged event may have brought a newer one while the list was on its way.
    const newest = items.map(
      (item) => before.find(({ id, revision }) => id === item.id && revision > item.revision) ?? item,
    )
    requests[session.id] = { ...(etag && { etag }), hasMore, readAt: platform.now(), items: newest }
  })
  return undefined
}
