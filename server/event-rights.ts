import type { ActionKind } from '../shared/link-request/actions.ts'
import type { Actor, EventSubmission } from '../shared/link-request/events.ts'
import { planActions } from '../shared/link-request/actions.ts'
import type { Details, Party } from '../shared/link-request/schema.ts'

/** `own`: the party that the action is for. Support may record everything and is not listed. */
type Right = Exclude<Party, 'vendor'> | 'own'

const ANY_PARTY: Right[] = ['client', 'new-firm', 'current-firm']

/** Who may say that an action is done. The new firm handles the paper: it receives the signed form, sends it, hears back. */
const DONE: Record<ActionKind, Right[]> = {
  'sign-form': ['own', 'new-firm'],
  'send-form': ['own', 'new-firm'],
  'request-link': ['own'],
  'vendor-link': ['own', 'new-firm'],
  assign: ['own'],
  grant: ['own'],
  'check-access': ['own'],
}

/** Who may open an action again: anyone may see that access is gone, only support corrects what people said. */
const REOPENED: Record<Extract<EventSubmission, { type: 'action.reopened' }>['reason'], Right[]> = {
  'grant-gone': ANY_PARTY,
  returned: ['new-firm'],
  bounced: ['new-firm'],
  corrected: [],
}

const OTHER: Record<Exclude<EventSubmission['type'], 'action.done' | 'action.reopened'>, Right[]> = {
  'request.blocked': ANY_PARTY,
  'request.unblocked': ANY_PARTY,
  'note.added': ANY_PARTY,
  'administrator.changed': ANY_PARTY,
  'consultant.replaced': ['new-firm'],
  'route.changed': ['new-firm'],
  'request.cancelled': ['new-firm'],
  'request.reopened': [],
}

function rightsFor(event: EventSubmission, kind: ActionKind | undefined): readonly Right[] {
  switch (event.type) {
    case 'action.done':
      // An action that the request doesn't have is refused by the lifecycle, which says so; rights don't matter then.
      return kind ? DONE[kind] : ANY_PARTY
    case 'action.reopened':
      return REOPENED[event.reason]
    default:
      return OTHER[event.type]
  }
}

/**
 * As whom someone who acts for `parties` records the event: the action's own party before others, a party before
 * support. Undefined: they may not.
 */
export function roleFor(
  event: EventSubmission,
  details: Details,
  { parties, isSupport }: { parties: readonly Party[]; isSupport: boolean },
): Actor['role'] | undefined {
  const action = 'action' in event ? planActions(details).find(({ id }) => id === event.action) : undefined
  const rights = rightsFor(event, action?.kind)
  if (action && rights.includes('own') && parties.includes(action.party)) return action.party
  const party = parties.find((candidate) => candidate !== 'vendor' && rights.includes(candidate))
  return party ?? (isSupport ? 'support' : undefined)
}
