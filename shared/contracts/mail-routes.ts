import * as z from 'zod/mini'
import { requestAnswerSchema } from './request-routes.ts'
import type { RouteContract } from './route-contract.ts'

/** A mail about a link request, as far as it is. */
export const mailSchema = z.strictObject({
  /** What kind of letter: `submission` is the form to the vendor. */
  kind: z.string(),
  to: z.string(),
  /** `uncertain`: the connection broke while the mail server answered, so it is not sent again by itself. */
  state: z.enum(['queued', 'sent', 'failed', 'uncertain']),
  createdAt: z.iso.datetime(),
  tries: z.int(),
  /** When it is tried next, while it is queued. */
  nextTry: z.optional(z.iso.datetime()),
  /** Why the last try failed, in the mail server's words. */
  reason: z.optional(z.string()),
})

/** Mails about a link request. */
export const mailRoutes = {
  listMails: {
    method: 'GET',
    path: '/requests/:id/mails',
    summary: 'The mails about a request: what has left, what waits and why',
    access: 'signed-in',
    status: 200,
    answer: z.strictObject({ items: z.array(mailSchema) }),
  },
  receiveMail: {
    method: 'POST',
    path: '/inbound-mails',
    summary:
      "Hand in a mail (message/rfc822, at most 5 MB) to a request's own address, as a mail server does; it says " +
      '`Authorization: Bearer` and the secret from INBOUND_SECRET',
    access: 'anyone',
    query: z.strictObject({ to: z.string().check(z.maxLength(320)) }),
    status: 202,
    answer: z.strictObject({ outcome: z.enum(['recorded', 'ignored']) }),
  },
  invite: {
    method: 'POST',
    path: '/requests/:id/invitations',
    summary: 'Mail a party the link to this request',
    access: 'signed-in',
    body: z.strictObject({ party: z.enum(['client', 'new-firm', 'current-firm']) }),
    status: 202,
    answer: requestAnswerSchema,
  },
} as const satisfies Record<string, RouteContract>
