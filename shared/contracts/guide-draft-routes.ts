import * as z from 'zod/mini'
import { guideSchema } from '../guides/schema.ts'
import type { RouteContract } from './route-contract.ts'

const commentSchema = z.string().check(z.maxLength(1000))

/** A next version of a guide that waits for a second pair of eyes, or what became of it. */
export const guideDraftSchema = z.strictObject({
  id: z.uuid(),
  /** As it would be published: its version is the one after that which it was made from. */
  guide: guideSchema,
  /** Address of whoever made it; `release` where a new release of the service has another guide than the operator. */
  by: z.string(),
  at: z.iso.datetime(),
  comment: z.optional(commentSchema),
  /** The version whose content it has, when it takes back what was published after that. */
  rollsBackTo: z.optional(z.int()),
  state: z.enum(['open', 'published', 'declined']),
  decided: z.optional(z.strictObject({ by: z.string(), at: z.iso.datetime(), comment: z.optional(commentSchema) })),
})
export type GuideDraft = z.infer<typeof guideDraftSchema>

export const guideDraftRoutes = {
  listGuideDrafts: {
    method: 'GET',
    path: '/guide-drafts',
    summary: 'Drafts of guides, those that wait first, then the latest',
    access: 'support',
    status: 200,
    answer: z.strictObject({ items: z.array(guideDraftSchema) }),
  },
  readGuideDraft: {
    method: 'GET',
    path: '/guide-drafts/:id',
    summary: 'A draft, and the version that it would replace',
    access: 'support',
    status: 200,
    answer: z.strictObject({
      draft: guideDraftSchema,
      before: z.nullable(guideSchema),
      /** Whether the guide has got a newer version since: then the draft can only be declined. */
      outdated: z.boolean(),
    }),
  },
  createGuideDraft: {
    method: 'POST',
    path: '/guide-drafts',
    summary: 'Propose the next version of a guide; somebody else has to approve it',
    access: 'support',
    body: z.strictObject({ guide: guideSchema, comment: z.optional(commentSchema) }),
    status: 201,
    answer: guideDraftSchema,
  },
  decideGuideDraft: {
    method: 'POST',
    path: '/guide-drafts/:id/decision',
    summary: 'Publish or decline a draft that somebody else has made',
    access: 'support',
    body: z.strictObject({ verdict: z.enum(['publish', 'decline']), comment: z.optional(commentSchema) }),
    status: 200,
    answer: guideDraftSchema,
  },
  listGuideVersions: {
    method: 'GET',
    path: '/guides/:id/versions',
    summary: 'Every version of a guide, newest first, and who made and approved it where that is known',
    access: 'support',
    status: 200,
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          version: z.int(),
          guide: guideSchema,
          draft: z.optional(z.omit(guideDraftSchema, { guide: true })),
        }),
      ),
    }),
  },
  rollBackGuide: {
    method: 'POST',
    path: '/guides/:id/rollback',
    summary: 'Publish what an earlier version said as the next version',
    access: 'support',
    body: z.strictObject({ version: z.int().check(z.positive()) }),
    status: 200,
    answer: guideDraftSchema,
  },
} as const satisfies Record<string, RouteContract>
