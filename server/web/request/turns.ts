import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { RequiredAction } from '../../../shared/link-request/actions.ts'
import type { Format } from '../format.ts'
import type { Texts } from '../texts/texts.ts'
import { capitalise, consultantName, namePeople } from './who.ts'

/** Whether the reader is the one to do it. Nobody acts for the vendor; its answer comes to the new firm. */
export function isMine(request: RequestAnswer, { party }: Pick<RequiredAction, 'party'>): boolean {
  return request.mine.includes(party === 'vendor' ? 'new-firm' : party)
}

/** The actions that can be done now and are the reader's to do. */
export function readyActionsOfMine(request: RequestAnswer): RequiredAction[] {
  return request.actions.filter((action) => action.state === 'ready' && isMine(request, action))
}

/** The earliest action that is not done: what the request waits for. */
export function nextAction(request: RequestAnswer): RequiredAction | undefined {
  return request.actions.find(({ state }) => state !== 'done')
}

/** One sentence that says who has to do what now. */
export function describeTurn(request: RequestAnswer, texts: Texts, format: Format): string {
  const next = nextAction(request)
  if (request.cancelled) return texts.request.cancelled(request.cancelled.reason, format.date(request.cancelled.at))
  if (!next) return texts.request.complete
  const action = readyActionsOfMine(request)[0]
  const about = action ?? next
  const consultants = request.actions
    .filter(({ kind, state }) => kind === about.kind && state !== 'done')
    .map(({ consultant }) => consultantName(request, consultant))
  const words = {
    who: namePeople(request, about.party, texts, format),
    consultant: format.list([...new Set(consultants)]),
    client: request.client.name,
    program: about.grant?.program ?? '',
  }
  const isApproval = about.kind === 'vendor-link' && about.party !== 'vendor'
  if (action) return isApproval ? texts.request.approveMine() : texts.request.mine[action.kind](words)
  return capitalise(isApproval ? texts.request.approveTheirs(words) : texts.request.theirs[about.kind](words))
}

/** What an action is called in lists and in the history. */
export function nameAction(request: RequestAnswer, action: RequiredAction, texts: Texts): string {
  const { actionNames, kinds, approve } = texts.request
  switch (action.kind) {
    case 'assign':
      return actionNames.assign(consultantName(request, action.consultant))
    case 'grant':
      return actionNames.grant(action.grant?.program ?? '', consultantName(request, action.consultant))
    case 'check-access':
      return actionNames.check(action.party === 'new-firm' ? request.newFirm.name : request.currentFirm.name)
    case 'vendor-link':
      return action.party === 'vendor' ? kinds['vendor-link'] : approve
    default:
      return kinds[action.kind]
  }
}
