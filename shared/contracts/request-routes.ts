import * as z from 'zod/mini'
import { boardRowSchema } from '../link-request/board-row.ts'
import { eventSchema, eventSubmissionSchema } from '../link-request/events.ts'
import { detailsSchema, partySchema, routeSchema, statusSchema } from '../link-request/schema.ts'
import { linkRequestSchema } from '../link-request/view.ts'
import type { RouteContract } from './route-contract.ts'

/** A link request seen by someone: with what they may do about it. */
export const requestAnswerSchema = z.strictObject({
  ...linkRequestSchema.shape,
  /** The parties that the reader acts for in this request. */
  mine: z.array(partySchema),
})

export const requestQuerySchema = z.strictObject({
  status: z.optional(statusSchema),
  waitingOn: z.optional(partySchema),
  q: z.optional(z.string().check(z.maxLength(200))),
  stalled: z.optional(z.stringbool()),
  open: z.optional(z.stringbool()),
  sort: z._default(z.enum(['since', '-since', 'updatedAt', '-updatedAt', 'client', '-client']), 'since'),
  cursor: z.optional(z.string().check(z.maxLength(500))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
})

/** Link requests and their histories. */
export const requestRoutes = {
  createRequest: {
    method: 'POST',
    path: '/requests',
    summary: 'Create a link request',
    access: 'signed-in',
    body: detailsSchema,
    status: 201,
    answer: requestAnswerSchema,
  },
  startRehearsal: {
    method: 'POST',
    path: '/rehearsals',
    summary:
      'A request of made-up companies to rehearse in the practice system, set up for it; only where there is one',
    access: 'signed-in',
    status: 201,
    answer: z.strictObject({ request: requestAnswerSchema, address: z.url() }),
  },
  listRequests: {
    method: 'GET',
    path: '/requests',
    summary: 'The link requests that the reader may see, filtered and sorted, a page at a time',
    access: 'signed-in',
    query: requestQuerySchema,
    status: 200,
    answer: z.strictObject({ items: z.array(requestAnswerSchema), next: z.nullable(z.string()), total: z.int() }),
  },
  listBoard: {
    method: 'GET',
    path: '/board',
    summary: 'The link requests that the reader may see, a line each, longest in their status first',
    access: 'signed-in',
    query: z.strictObject({
      open: requestQuerySchema.shape.open,
      cursor: requestQuerySchema.shape.cursor,
      limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 500),
    }),
    status: 200,
    answer: z.strictObject({ items: z.array(boardRowSchema), next: z.nullable(z.string()), total: z.int() }),
  },
  exportRequests: {
    method: 'GET',
    path: '/requests.csv',
    summary: 'The same list as a file for a spreadsheet',
    access: 'signed-in',
    query: requestQuerySchema,
    status: 200,
    mediaType: 'text/csv',
  },
  readRequest: {
    method: 'GET',
    path: '/requests/:id',
    summary: 'One link request; the ETag is its revision',
    access: 'signed-in',
    status: 200,
    answer: requestAnswerSchema,
  },
  updateRequest: {
    method: 'PATCH',
    path: '/requests/:id',
    summary: 'Change what a request asks for; needs If-Match',
    access: 'signed-in',
    // Without the route's default: a change that doesn't name the route leaves it.
    body: z.partial(z.extend(detailsSchema, { route: routeSchema })),
    status: 200,
    answer: requestAnswerSchema,
  },
  recordEvents: {
    method: 'POST',
    path: '/requests/:id/events',
    summary: 'Record what happened; all or none, and an id seen before counts as recorded',
    access: 'signed-in',
    body: z.array(eventSubmissionSchema).check(z.minLength(1), z.maxLength(100)),
    status: 200,
    answer: z.strictObject({
      request: requestAnswerSchema,
      accepted: z.array(z.uuid()),
      duplicates: z.array(z.uuid()),
    }),
  },
  listEvents: {
    method: 'GET',
    path: '/requests/:id/events',
    summary: 'The history, oldest first',
    access: 'signed-in',
    status: 200,
    answer: z.strictObject({ items: z.array(eventSchema) }),
  },
} as const satisfies Record<string, RouteContract>
