import * as z from 'zod/mini'
import { blockReasonSchema, statusSchema } from '../link-request/schema.ts'
import type { RouteContract } from './route-contract.ts'

/** What many link requests say together. */
export const reportRoutes = {
  leadTimes: {
    method: 'GET',
    path: '/reports/lead-times',
    summary: 'How long requests stay in each status, in milliseconds',
    access: 'signed-in',
    status: 200,
    answer: z.strictObject({
      items: z.array(z.strictObject({ status: statusSchema, count: z.int(), median: z.number(), p90: z.number() })),
    }),
  },
  insight: {
    method: 'GET',
    path: '/reports/insight',
    summary: 'Stays in each status month by month in milliseconds, how far requests come, and where they stand still',
    access: 'signed-in',
    status: 200,
    answer: z.strictObject({
      months: z.array(
        z.strictObject({
          /** When the stays ended: "2026-11". */
          month: z.string(),
          status: statusSchema,
          count: z.int(),
          median: z.number(),
          p90: z.number(),
        }),
      ),
      funnel: z.array(z.strictObject({ status: statusSchema, reached: z.int(), present: z.int() })),
      stuck: z.array(
        z.strictObject({
          status: statusSchema,
          reason: blockReasonSchema,
          step: z.optional(z.string()),
          count: z.int(),
        }),
      ),
    }),
  },
} as const satisfies Record<string, RouteContract>
