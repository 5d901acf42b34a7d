import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import { apply } from '../../shared/link-request/lifecycle.ts'
import { positionOf } from '../../shared/link-request/position.ts'
import type { Status } from '../../shared/link-request/schema.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'

/** How long a request stayed in each status that it has left, in milliseconds, by when the service took events in. */
export function statusDurations(history: readonly LinkRequestEvent[]): { status: Status; ms: number }[] {
  const stays: { status: Status; ms: number }[] = []
  let state: LinkRequestState | undefined
  let present: { status: Status; since: number } | undefined
  for (const event of history) {
    const applied = apply(state, event)
    if (!applied.ok) continue
    state = applied.state
    const { status } = positionOf(state)
    if (present?.status === status) continue
    const at = Date.parse(event.recordedAt)
    if (present) stays.push({ status: present.status, ms: Math.max(0, at - present.since) })
    present = { status, since: at }
  }
  return stays
}

/** The value that `share` of the sorted values do not exceed (nearest rank); 0 of none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
