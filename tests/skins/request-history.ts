import { createHash } from 'node:crypto'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import { anEvent, created, done } from '../shared/a-link-request.ts'
import type { SkinCase } from './skin-case.ts'

/** The request's history up to where it is this person's turn. */
export function historyFor({ details, role }: SkinCase): LinkRequestEvent[] {
  const assigned = details.newFirm.consultants.map(({ email }) => done(`assign/${email}`))
  return [
    created(details),
    done('sign-form'),
    anEvent({ type: 'action.done', action: 'send-form', outcome: 'declared' }),
    done('vendor-link'),
    ...(role === 'administrator' ? assigned : []),
  ]
}

/** What stands for a scenario's company in the practice system's addresses. */
export const tokenOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 32)
