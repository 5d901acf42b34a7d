import { isReady, planActions, STATUS_OF_KIND, type RequiredAction } from './actions.ts'
import type { Party, Status } from './schema.ts'
import type { LinkRequestState } from './state.ts'

const DAY = 24 * 60 * 60 * 1000

/** How long a request may wait in a status before it counts as stalled, in milliseconds. */
export const STALLED_AFTER: Record<Status, number> = {
  'awaiting-form': 7 * DAY,
  'awaiting-vendor': 7 * DAY,
  'awaiting-assignment': 3 * DAY,
  'awaiting-grant': 5 * DAY,
  'awaiting-access': 5 * DAY,
  complete: Infinity,
  cancelled: Infinity,
}

/** Where a request stands: the kind of the earliest action not done, and the party that action is for. */
export function positionOf(state: Pick<LinkRequestState, 'details' | 'done' | 'cancelled'>): {
  status: Status
  waitingOn: Party | null
} {
  if (state.cancelled) return { status: 'cancelled', waitingOn: null }
  const next = planActions(state.details).find(({ id }) => !state.done[id])
  return next ? { status: STATUS_OF_KIND[next.kind], waitingOn: next.party } : { status: 'complete', waitingOn: null }
}

/** Whether the request has waited longer in its status than that status's limit. `now` in milliseconds since the epoch. */
export function isStalled(state: LinkRequestState, now: number): boolean {
  return now - Date.parse(state.since) > STALLED_AFTER[positionOf(state).status]
}

/** Every required action with its state, in order. */
export function actionsOf(state: LinkRequestState): RequiredAction[] {
  const plan = planActions(state.details)
  const done = new Set(Object.keys(state.done))
  const isStopped = Boolean(state.blocked)
  return plan.map((action) => {
    const evidence = state.done[action.id]
    if (evidence) return { ...action, state: 'done', evidence }
    const ready = isReady(action, plan, done)
    const open: RequiredAction = { ...action, state: ready ? (isStopped ? 'blocked' : 'ready') : 'waiting' }
    const reopened = state.reopened[action.id]
    return reopened ? { ...open, reopened } : open
  })
}
