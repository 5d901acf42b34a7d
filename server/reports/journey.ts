import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import { apply } from '../../shared/link-request/lifecycle.ts'
import { positionOf } from '../../shared/link-request/position.ts'
import type { BlockReason, Status } from '../../shared/link-request/schema.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'

/** What one request went through. */
export interface Journey {
  /** Every stay in a status that has ended; `until` is when, in milliseconds since the epoch. */
  stays: { status: Status; ms: number; until: number }[]
  /** Where it is now. */
  present: Status
  /** Every time that it stood still, with the step of the guide where it was seen, if one was. */
  stops: { status: Status; reason: BlockReason; step?: string }[]
}

/** A history as a journey, by when the service took the events in; undefined of none. */
export function journeyOf(history: readonly LinkRequestEvent[]): Journey | undefined {
  const stays: Journey['stays'] = []
  const stops: Journey['stops'] = []
  let state: LinkRequestState | undefined
  let present: { status: Status; since: number } | undefined
  for (const event of history) {
    const applied = apply(state, event)
    if (!applied.ok) continue
    state = applied.state
    const { status } = positionOf(state)
    if (event.type === 'request.blocked') {
      stops.push({ status, reason: event.reason, ...(event.step && { step: event.step }) })
    }
    if (present?.status === status) continue
    const at = Date.parse(event.recordedAt)
    if (present) stays.push({ status: present.status, ms: Math.max(0, at - present.since), until: at })
    present = { status, since: at }
  }
  return present && { stays, present: present.status, stops }
}
