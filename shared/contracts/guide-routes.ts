import * as z from 'zod/mini'
import { guideSchema } from '../guides/schema.ts'
import type { RouteContract } from './route-contract.ts'

export const signedGuideSchema = z.strictObject({
  guide: guideSchema,
  /** Ed25519 over the guide's canonical JSON (canonical-json.ts), base64url, by the operator's key. */
  signature: z.string(),
})

/** A step of a guide that people no longer find: how often it was looked for and missed lately, and before. */
const guideAlertSchema = z.strictObject({
  guide: z.string(),
  version: z.int(),
  step: z.string(),
  lately: z.strictObject({ missed: z.int(), looked: z.int() }),
  before: z.strictObject({ missed: z.int(), looked: z.int() }),
})
export type GuideAlert = z.infer<typeof guideAlertSchema>

/** Guides, and how they fare. */
export const guideRoutes = {
  listGuides: {
    method: 'GET',
    path: '/guides',
    summary: 'The newest version of every guide, signed',
    access: 'anyone',
    status: 200,
    answer: z.strictObject({ items: z.array(signedGuideSchema) }),
  },
  readGuideKey: {
    method: 'GET',
    path: '/guides/key',
    summary: "The operator's public key, which guides are signed with",
    access: 'anyone',
    status: 200,
    answer: z.strictObject({
      algorithm: z.literal('Ed25519'),
      /** The 32 bytes of the key, base64url. */
      publicKey: z.string(),
    }),
  },
  readGuide: {
    method: 'GET',
    path: '/guides/:id',
    summary: 'The newest version of one guide, signed',
    access: 'anyone',
    status: 200,
    answer: signedGuideSchema,
  },
  publishGuide: {
    method: 'PUT',
    path: '/guides/:id',
    summary: 'Publish the next version of a guide',
    access: 'support',
    body: guideSchema,
    status: 200,
    answer: signedGuideSchema,
  },
  recordGuideHealth: {
    method: 'POST',
    path: '/guide-health',
    summary: 'Tell how a step went: found or not, ambiguous, done by hand, abandoned; no page content, no persons',
    access: 'signed-in',
    body: z.strictObject({
      id: z.uuid(),
      guide: z.strictObject({ id: z.string().check(z.maxLength(100)), version: z.int().check(z.positive()) }),
      step: z.string().check(z.maxLength(100)),
      outcome: z.enum(['found', 'not-found', 'ambiguous', 'hint', 'done-by-hand', 'reported', 'abandoned']),
      hint: z.optional(z.string().check(z.maxLength(100))),
      browser: z.enum(['chromium', 'firefox', 'other']),
    }),
    status: 202,
  },
  guideHealth: {
    method: 'GET',
    path: '/reports/guide-health',
    summary: 'Where guides fail, per version, step and outcome',
    access: 'support',
    status: 200,
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          guide: z.string(),
          version: z.int(),
          step: z.string(),
          outcome: z.string(),
          hint: z.optional(z.string()),
          browser: z.string(),
          count: z.int(),
        }),
      ),
      /** Steps that have lately been missed far more often than before. */
      alerts: z.array(guideAlertSchema),
    }),
  },
} as const satisfies Record<string, RouteContract>
