import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import { apply, type Refusal } from '../../shared/link-request/lifecycle.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'

export type Extended =
  | { ok: true; state: LinkRequestState; added: LinkRequestEvent[]; duplicates: string[] }
  | { ok: false; refusals: { id: string; refusal: Refusal }[] }

/** What adding `events` to a history would make of it: all of them, or none and why. Pure; every store decides by it. */
export function extendHistory(
  state: LinkRequestState | undefined,
  knownIds: ReadonlySet<string>,
  events: readonly LinkRequestEvent[],
): Extended {
  const ids = new Set(knownIds)
  const added: LinkRequestEvent[] = []
  const duplicates: string[] = []
  const refusals: { id: string; refusal: Refusal }[] = []
  let next = state
  for (const event of events) {
    if (ids.has(event.id)) {
      duplicates.push(event.id)
      continue
    }
    const applied = apply(next, event)
    if (!applied.ok) {
      refusals.push({ id: event.id, refusal: applied.refusal })
      continue
    }
    next = applied.state
    ids.add(event.id)
    added.push(event)
  }
  if (refusals.length > 0) return { ok: false, refusals }
  if (!next) return { ok: false, refusals: [{ id: '', refusal: 'request-missing' }] }
  return { ok: true, state: next, added, duplicates }
}
