import type { Language } from '../../shared/language.ts'
import { actionsOf } from '../../shared/link-request/position.ts'
import type { ActionKind } from '../../shared/link-request/actions.ts'
import type { Details, Party } from '../../shared/link-request/schema.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'

export interface Addressee {
  email: string
  /** What the request says; a person's own choice goes before it. */
  language: Language
}

/** Whom to write to for a party. The vendor gets no mail from us but the form. */
export function peopleOf(party: Party, { client, newFirm, currentFirm }: Details): Addressee[] {
  switch (party) {
    case 'client':
      return [client.contact]
    case 'current-firm':
      return [currentFirm.contact]
    case 'new-firm':
      return newFirm.consultants.map(({ email }) => ({ email, language: 'sv' }))
    case 'vendor':
      return []
  }
}

/** Who is waited on, and for what: the people of the earliest action not done; an action for one consultant is theirs alone. */
export function waitedOn(state: LinkRequestState): { people: Addressee[]; kind: ActionKind; party: Party } | undefined {
  if (state.cancelled) return undefined
  const actions = actionsOf(state)
  const next = actions.find((action) => action.state !== 'done')
  if (!next) return undefined
  if (next.kind !== 'assign') return { people: peopleOf(next.party, state.details), kind: next.kind, party: next.party }
  const theirs = new Set(
    actions.filter(({ kind, state }) => kind === 'assign' && state !== 'done').map((a) => a.consultant),
  )
  return {
    people: peopleOf('new-firm', state.details).filter(({ email }) => theirs.has(email)),
    kind: 'assign',
    party: 'new-firm',
  }
}

/** Whoever can set a stuck request going again: the administrator's side for licences, support for what nobody has named. */
export function whoCanHelp({ details, blocked }: LinkRequestState, supportEmails: readonly string[]): Addressee[] {
  if (!blocked) return []
  const { administrator } = details
  const support = supportEmails.map((email): Addressee => ({ email, language: 'sv' }))
  const helpers = {
    'not-administrator': [...peopleOf(administrator, details), ...peopleOf('new-firm', details)],
    'licence-missing': peopleOf(administrator, details),
    'client-not-listed': peopleOf('new-firm', details),
    'consultant-not-listed': peopleOf('new-firm', details),
    'wrong-subscription-number': peopleOf('new-firm', details),
    'form-returned': peopleOf('new-firm', details),
    other: [...support, ...peopleOf('new-firm', details)],
  }[blocked.reason]
  // Whoever said so knows already.
  return onePerAddress(helpers).filter(({ email }) => email !== blocked.by.email)
}

export function onePerAddress(people: readonly Addressee[]): Addressee[] {
  return [...new Map(people.map((person) => [person.email, person])).values()]
}
