import * as z from 'zod/mini'
import type { Evidence } from './actions.ts'
import { actorSchema } from './events.ts'
import { blockReasonSchema, type Details, type Party } from './schema.ts'

export const blockedSchema = z.strictObject({
  reason: blockReasonSchema,
  by: actorSchema,
  since: z.iso.datetime(),
  step: z.optional(z.string()),
  note: z.optional(z.string()),
})
export const cancelledSchema = z.strictObject({ reason: z.string(), at: z.iso.datetime() })

/** What the events of one link request amount to; times in ISO 8601, UTC. Nothing but `apply` makes or changes one. */
export interface LinkRequestState {
  reference: string
  details: Details
  /** Evidence by id of the action that it finished. */
  done: Record<string, Evidence>
  /** Why, by id of an action that was done and is open again. */
  reopened: Record<string, { reason: string; at: string }>
  blocked?: z.infer<typeof blockedSchema>
  cancelled?: z.infer<typeof cancelledSchema>
  /** When each party was last written to. */
  lastMail: Partial<Record<Party, string>>
  createdAt: string
  updatedAt: string
  /** Since when the present party is waited on in the present status. */
  since: string
}
