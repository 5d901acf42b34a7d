import * as z from 'zod'
import { guideDraftSchema } from '../../../shared/contracts/guide-draft-routes.ts'
import { firmSchema } from '../../../shared/contracts/firm-routes.ts'
import { signedGuideSchema } from '../../../shared/contracts/guide-routes.ts'
import { languageSchema } from '../../../shared/language.ts'
import { eventSchema } from '../../../shared/link-request/events.ts'

const time = z.number()

/** Everything that stores keep, piece by piece and the same for all of them: what is backed up, restored and moved. */
export const archiveRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('operator-key'), key: z.literal(''), value: z.string() }),
  z.strictObject({
    kind: z.literal('account'),
    key: z.string(),
    value: z.strictObject({ email: z.string(), name: z.string().exactOptional(), language: languageSchema }),
  }),
  z.strictObject({ kind: z.literal('firm'), key: z.string(), value: firmSchema }),
  z.strictObject({ kind: z.literal('guide'), key: z.string(), value: signedGuideSchema }),
  z.strictObject({ kind: z.literal('guide-draft'), key: z.uuid(), value: guideDraftSchema }),
  z.strictObject({
    kind: z.literal('guide-health'),
    key: z.string(),
    value: z.strictObject({
      id: z.string(),
      at: time,
      guide: z.string(),
      version: z.number(),
      step: z.string(),
      outcome: z.string(),
      hint: z.string().exactOptional(),
      browser: z.string(),
    }),
  }),
  z.strictObject({ kind: z.literal('request'), key: z.uuid(), value: z.array(eventSchema).min(1) }),
  /** After the requests: a file that an event speaks of was kept before the event. */
  z.strictObject({
    kind: z.literal('file'),
    key: z.string(),
    value: z.strictObject({ requestId: z.uuid(), name: z.string(), base64: z.base64() }),
  }),
  z.strictObject({
    kind: z.literal('link'),
    key: z.string(),
    value: z.strictObject({ email: z.string(), requestId: z.string().exactOptional(), expiresAt: time }),
  }),
  z.strictObject({
    kind: z.literal('session'),
    key: z.string(),
    value: z.strictObject({
      kind: z.enum(['web', 'extension']),
      email: z.string(),
      createdAt: time,
      expiresAt: time,
      usedAt: time.exactOptional(),
      device: z.string().exactOptional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('mail'),
    key: z.string(),
    value: z.strictObject({
      id: z.string(),
      requestIds: z.array(z.string()),
      kind: z.string(),
      to: z.string(),
      state: z.enum(['queued', 'handing-over', 'uncertain', 'sent', 'done', 'failed']),
      createdAt: time,
      dueAt: time,
      tries: z.number(),
      reason: z.string().exactOptional(),
      sealed: z.string(),
    }),
  }),
  z.strictObject({
    kind: z.literal('webhook'),
    key: z.string(),
    value: z.strictObject({
      id: z.string(),
      firmId: z.string(),
      url: z.string(),
      secret: z.string(),
      createdAt: time,
    }),
  }),
  z.strictObject({
    kind: z.literal('delivery'),
    key: z.string(),
    value: z.strictObject({
      id: z.string(),
      webhookId: z.string(),
      requestId: z.string(),
      revision: z.number(),
      payload: z.string(),
      state: z.enum(['queued', 'delivered', 'failed']),
      createdAt: time,
      dueAt: time,
      attempts: z.array(
        z.strictObject({
          at: time,
          ms: z.number(),
          status: z.number().exactOptional(),
          problem: z.string().exactOptional(),
        }),
      ),
    }),
  }),
  /** The key is its number in the log. */
  z.strictObject({
    kind: z.literal('audit'),
    key: z.string(),
    value: z.strictObject({
      at: time,
      email: z.string().exactOptional(),
      by: z.enum(['web', 'extension', 'nobody', 'service']),
      what: z.string(),
      about: z.string().exactOptional(),
      status: z.number(),
    }),
  }),
])
export type ArchiveRecord = z.infer<typeof archiveRecordSchema>
export type ArchiveKind = ArchiveRecord['kind']
