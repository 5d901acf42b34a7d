import * as z from 'zod'
import { eventSchema } from '../../shared/link-request/events.ts'

/** What follows for a request once it is known what became of a mail. The events' ids make it happen once. */
const followUpSchema = z.strictObject({ requestId: z.string(), events: z.array(eventSchema) })
export type FollowUp = z.infer<typeof followUpSchema>

/** What is kept of a mail, encrypted, while it waits. */
export const mailContentSchema = z.strictObject({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  replyTo: z.array(z.string()).exactOptional(),
  /** The envelope's sender, where that is not the From address: to it goes what cannot be delivered. */
  returnTo: z.string().exactOptional(),
  /** The signed form of the request, by that name. Read when the mail is handed over. */
  attachForm: z.strictObject({ requestId: z.string(), filename: z.string() }).exactOptional(),
  /** For List-Unsubscribe. */
  unsubscribe: z.string().exactOptional(),
  /** Not worth sending after that time, in milliseconds since the epoch. */
  expiresAt: z.number().exactOptional(),
  /** Only worth sending while each of these requests waits as it did. */
  onlyWhile: z.array(z.strictObject({ requestId: z.string(), since: z.string() })).exactOptional(),
  /** What to press, for those who read the outbox by program. */
  links: z.array(z.string()),
  taken: z.array(followUpSchema),
  refused: z.array(followUpSchema),
  uncertain: z.array(followUpSchema),
})
export type MailContent = z.infer<typeof mailContentSchema>
