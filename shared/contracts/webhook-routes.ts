import * as z from 'zod/mini'
import type { RouteContract } from './route-contract.ts'
import { blockReasonSchema, partySchema, statusSchema } from '../link-request/schema.ts'

const webhookSchema = z.strictObject({ id: z.uuid(), url: z.string(), createdAt: z.iso.datetime() })

/** What a firm's own system is sent on each change to one of its requests. No names: it asks for those with its own rights. */
export const webhookMessageSchema = z.strictObject({
  /** The same at every try. */
  id: z.uuid(),
  type: z.literal('request.changed'),
  /** When the request changed. */
  at: z.iso.datetime(),
  request: z.strictObject({
    id: z.uuid(),
    reference: z.string(),
    /** Messages may overtake each other: the highest revision counts. */
    revision: z.int(),
    status: statusSchema,
    waitingOn: z.nullable(partySchema),
    since: z.iso.datetime(),
    blocked: z.optional(blockReasonSchema),
  }),
})
export type WebhookMessage = z.infer<typeof webhookMessageSchema>

export const webhookRoutes = {
  listWebhooks: {
    method: 'GET',
    path: '/firms/:id/webhooks',
    summary: "Where a firm's own system is told of changes",
    access: 'signed-in',
    status: 200,
    answer: z.strictObject({ items: z.array(webhookSchema) }),
  },
  createWebhook: {
    method: 'POST',
    path: '/firms/:id/webhooks',
    summary:
      "Tell an address of the firm's of every change to the firm's requests. The secret is shown this once: messages carry " +
      '`Kopplingsguiden-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">`',
    access: 'signed-in',
    body: z.strictObject({ url: z.url().check(z.maxLength(2000)) }),
    status: 201,
    answer: z.strictObject({ ...webhookSchema.shape, secret: z.string() }),
  },
  deleteWebhook: {
    method: 'DELETE',
    path: '/firms/:id/webhooks/:webhook',
    summary: 'Tell that address no more',
    access: 'signed-in',
    status: 204,
  },
  listDeliveries: {
    method: 'GET',
    path: '/firms/:id/webhooks/:webhook/deliveries',
    summary: 'The latest messages to a webhook, newest first, and how each try went',
    access: 'signed-in',
    status: 200,
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          id: z.uuid(),
          message: webhookMessageSchema,
          state: z.enum(['queued', 'delivered', 'failed']),
          createdAt: z.iso.datetime(),
          nextTryAt: z.optional(z.iso.datetime()),
          attempts: z.array(
            z.strictObject({
              at: z.iso.datetime(),
              ms: z.int(),
              status: z.optional(z.int()),
              problem: z.optional(z.string()),
            }),
          ),
        }),
      ),
    }),
  },
} as const satisfies Record<string, RouteContract>
