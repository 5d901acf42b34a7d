import type { Task } from '../../shared/contracts/messages.ts'
import type { RequiredAction } from '../../shared/link-request/actions.ts'

/** What this person can do in the request now. */
export function myActions({ request }: Task): RequiredAction[] {
  return request.actions.filter(
    ({ state, party }) => (state === 'ready' || state === 'blocked') && request.mine.includes(party),
  )
}

export const isMyTurn = (task: Task) => myActions(task).length > 0
