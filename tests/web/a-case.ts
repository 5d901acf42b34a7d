import { actionsOf } from '../../shared/link-request/position.ts'
import { stateOf } from '../../shared/link-request/view.ts'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { ActionKind } from '../../shared/link-request/actions.ts'
import type { Caller } from './web-service.ts'

/** Moves a request on, as support, until its earliest open action is of `kind`. */
export async function moveTo(support: Caller, request: RequestAnswer, kind: ActionKind): Promise<RequestAnswer> {
  let now = request
  for (;;) {
    const next = actionsOf(stateOf(now)).find(({ state }) => state !== 'done')
    if (!next || next.kind === kind) return now
    now = await support.record(now, { type: 'action.done', action: next.id, outcome: 'declared' })
  }
}
