import * as z from 'zod/mini'
import { firmRoutes, type firmSchema, type presetSchema } from './firm-routes.ts'
import { formRoutes } from './form-routes.ts'
import { guideDraftRoutes } from './guide-draft-routes.ts'
import { guideRoutes, type signedGuideSchema } from './guide-routes.ts'
import { identityRoutes, type accountSchema } from './identity-routes.ts'
import { mailRoutes, type mailSchema } from './mail-routes.ts'
import { personalDataRoutes } from './personal-data-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { requestRoutes, type requestAnswerSchema } from './request-routes.ts'
import type { RouteContract } from './route-contract.ts'
import { webhookRoutes } from './webhook-routes.ts'

/**
 * The HTTP interface, once: the server binds a handler to every route, the web app and the extension call through it, and
 * the OpenAPI document is made from it. Paths are under API_ROOT; `:id` are path parameters.
 */
export const API_ROOT = '/api/v1'

export const ROUTES = {
  ...identityRoutes,
  ...firmRoutes,
  ...webhookRoutes,
  ...requestRoutes,
  ...formRoutes,
  ...mailRoutes,
  ...guideRoutes,
  ...guideDraftRoutes,
  ...reportRoutes,
  ...personalDataRoutes,
  stream: {
    method: 'GET',
    path: '/stream',
    summary:
      'Server-sent events: `request` with the id and revision of each change to a request that the reader may see; ' +
      '`guides` when a guide has got a new version',
    access: 'signed-in',
    status: 200,
    mediaType: 'text/event-stream',
  },
} as const satisfies Record<string, RouteContract>

export type RouteName = keyof typeof ROUTES
type Part<K extends RouteName, P extends 'body' | 'query' | 'answer'> =
  (typeof ROUTES)[K] extends Record<P, infer S extends z.ZodMiniType> ? S : undefined
export type RouteBody<K extends RouteName> =
  Part<K, 'body'> extends z.ZodMiniType ? z.output<Part<K, 'body'>> : undefined
export type RouteBodyInput<K extends RouteName> =
  Part<K, 'body'> extends z.ZodMiniType ? z.input<Part<K, 'body'>> : undefined
export type RouteQuery<K extends RouteName> =
  Part<K, 'query'> extends z.ZodMiniType ? z.output<Part<K, 'query'>> : undefined
export type RouteAnswer<K extends RouteName> =
  Part<K, 'answer'> extends z.ZodMiniType ? z.output<Part<K, 'answer'>> : undefined

/** A change on the live stream. */
export const streamMessageSchema = z.strictObject({ id: z.uuid(), revision: z.int() })

export type Account = z.infer<typeof accountSchema>
/** Grants under a name, to fill in a request with. */
export type Preset = z.infer<typeof presetSchema>
export type Firm = z.infer<typeof firmSchema>
/** A link request seen by someone: with what they may do about it. */
export type RequestAnswer = z.infer<typeof requestAnswerSchema>
/** A mail about a link request, as far as it is. */
export type MailAnswer = z.infer<typeof mailSchema>
export type SignedGuide = z.infer<typeof signedGuideSchema>
