import * as z from 'zod/mini'
import { requiredActionSchema, type Evidence } from './actions.ts'
import { actionsOf, isStalled, positionOf } from './position.ts'
import { detailsSchema, partySchema, statusSchema } from './schema.ts'
import { blockedSchema, cancelledSchema, type LinkRequestState } from './state.ts'

/** A link request as the API answers it: what was asked for, and everything derived from its history. */
export const linkRequestSchema = z.strictObject({
  id: z.uuid(),
  /** Short and readable, for mails, forms and phone calls. */
  reference: z.string(),
  /** The number of events in the history; the ETag. */
  revision: z.int(),
  ...detailsSchema.shape,
  status: statusSchema,
  waitingOn: z.nullable(partySchema),
  since: z.iso.datetime(),
  stalled: z.boolean(),
  actions: z.array(requiredActionSchema),
  blocked: z.optional(blockedSchema),
  cancelled: z.optional(cancelledSchema),
  lastMail: z.partialRecord(partySchema, z.iso.datetime()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type LinkRequest = z.infer<typeof linkRequestSchema>

/** `now` in milliseconds since the epoch. */
export function viewOf(id: string, revision: number, state: LinkRequestState, now: number): LinkRequest {
  const { reference, details, since, blocked, cancelled, lastMail, createdAt, updatedAt } = state
  return {
    id,
    reference,
    revision,
    ...details,
    ...positionOf(state),
    since,
    stalled: isStalled(state, now),
    actions: actionsOf(state),
    ...(blocked && { blocked }),
    ...(cancelled && { cancelled }),
    lastMail,
    createdAt,
    updatedAt,
  }
}

/** The state behind a view, so that whoever holds a view can apply events that the service has not seen yet. */
export function stateOf(request: LinkRequest): LinkRequestState {
  const { reference, client, newFirm, currentFirm, administrator, route, system, grants } = request
  const { since, blocked, cancelled, lastMail, createdAt, updatedAt } = request
  const done: Record<string, Evidence> = {}
  const reopened: LinkRequestState['reopened'] = {}
  for (const action of request.actions) {
    if (action.evidence) done[action.id] = action.evidence
    if (action.reopened) reopened[action.id] = action.reopened
  }
  return {
    reference,
    details: { client, newFirm, currentFirm, administrator, route, ...(system && { system }), grants },
    done,
    reopened,
    ...(blocked && { blocked }),
    ...(cancelled && { cancelled }),
    lastMail,
    since,
    createdAt,
    updatedAt,
  }
}
