import { apply } from '../../shared/link-request/lifecycle.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import type { Dependencies } from '../dependencies.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import { notifyChange } from './notify-change.ts'

/** How far back a change may lie whose letters were not posted because the service was cut off, in milliseconds. */
const LOOK_BACK = 60 * 60_000
const PAGE = 200

/**
 * Writes the letters of the last changes that the service recorded and was cut off before posting. Letters that were
 * posted are known by their ids and not written again.
 */
export async function notifyMissed(dependencies: Dependencies): Promise<void> {
  const { stores, now, log } = dependencies
  const since = new Date(now() - LOOK_BACK).toISOString()
  const query = { scope: 'all', sort: '-updatedAt', limit: PAGE, now: now() } as const
  const { items } = await stores.requests.find(query)
  for (const request of items) {
    if (request.state.updatedAt < since) return
    const before = await beforeLastMove(dependencies, request)
    if (!before) continue
    await notifyChange(dependencies, before, request).catch((error: unknown) =>
      log.error({ err: error, request: request.id }, 'Nobody was written to about a change'),
    )
  }
}

/** The state before the event since which the present one has been waited for. */
async function beforeLastMove(
  { stores }: Dependencies,
  { id, state: latest }: StoredRequest,
): Promise<LinkRequestState | undefined> {
  let state: LinkRequestState | undefined
  for (const event of (await stores.requests.history(id)) ?? []) {
    if (state && event.recordedAt === latest.since && event.type !== 'request.created') return state
    const applied = apply(state, event)
    if (applied.ok) state = applied.state
  }
  return undefined
}
