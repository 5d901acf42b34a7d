import type { Task, Work } from '../../shared/contracts/messages.ts'
import type { Lead as BoundLead } from '../../shared/guides/lead.ts'

export type { BoundStep } from '../../shared/guides/lead.ts'

/** One action that a guide can lead this person through, with the request that it belongs to. */
export interface Lead extends BoundLead {
  task: Task
}

/** In the order of the requests. */
export function leadsIn({ tasks, leads }: Work): Lead[] {
  return leads.flatMap((lead) => {
    const task = tasks.find(({ session, request }) => session === lead.session && request.id === lead.requestId)
    return task ? [{ ...lead, task }] : []
  })
}

/** It is the person's turn. */
export const isOpen = ({ action: { state } }: Lead) => state === 'ready' || state === 'blocked'

/** It is done, and its dialog shows on a later visit whether it still is. */
export const isFinished = ({ action }: Lead) => action.state === 'done'

/** An assignment that waits for the vendor's link: its dialog lists the client as soon as the link is made. */
export const isLinkWitness = ({ action, task }: Lead) =>
  action.kind === 'assign' &&
  task.request.actions.some(({ kind, state }) => kind === 'vendor-link' && state === 'ready')
