import * as z from 'zod/mini'
import { guideSchema } from '../guides/schema.ts'
import { languageSchema } from '../language.ts'
import { boardRowSchema } from '../link-request/board-row.ts'
import { eventSchema, eventSubmissionSchema } from '../link-request/events.ts'
import {
  blockReasonSchema,
  detailsSchema,
  emailSchema,
  firmKindSchema,
  partySchema,
  personSchema,
  routeSchema,
  statusSchema,
} from '../link-request/schema.ts'
import { linkRequestSchema } from '../link-request/view.ts'
import { guideDraftRoutes } from './guide-draft-routes.ts'
import { personalDataRoutes } from './personal-data-routes.ts'
import type { RouteContract } from './route-contract.ts'
import { webhookRoutes } from './webhook-routes.ts'

/**
 * The HTTP interface, once: the server binds a handler to every route, the web app and the extension call through it, and
 * the OpenAPI document is made from it. Paths are under API_ROOT; `:id` are path parameters.
 */
export const API_ROOT = '/api/v1'

export const accountSchema = z.strictObject({
  email: emailSchema,
  name: z.optional(z.string()),
  language: languageSchema,
  /** Sees and may do everything. */
  support: z.boolean(),
  /** The firms that the account is a member of. */
  firms: z.array(z.strictObject({ id: z.uuid(), name: z.string(), kind: firmKindSchema })),
})
export type Account = z.infer<typeof accountSchema>

/** Grants under a name, to fill in a request with. */
export const presetSchema = z.strictObject({ name: personSchema.shape.name, grants: detailsSchema.shape.grants })
export type Preset = z.infer<typeof presetSchema>

export const firmSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kind: firmKindSchema,
  organisationNumber: z.optional(z.string()),
  members: z.array(personSchema),
  /** What the firm mostly asks for, under names of its own. */
  presets: z.optional(z.array(presetSchema).check(z.maxLength(50))),
})
export type Firm = z.infer<typeof firmSchema>

/** A link request seen by someone: with what they may do about it. */
export const requestAnswerSchema = z.strictObject({
  ...linkRequestSchema.shape,
  /** The parties that the reader acts for in this request. */
  mine: z.array(partySchema),
})
export type RequestAnswer = z.infer<typeof requestAnswerSchema>

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
export type MailAnswer = z.infer<typeof mailSchema>

export const signedGuideSchema = z.strictObject({
  guide: guideSchema,
  /** Ed25519 over the guide's canonical JSON (canonical-json.ts), base64url, by the operator's key. */
  signature: z.string(),
})
export type SignedGuide = z.infer<typeof signedGuideSchema>

export const ROUTES = {
  signIn: {
    method: 'POST',
    path: '/sign-in',
    summary: 'Mail a single-use sign-in link; the answer is the same for every address',
    access: 'anyone',
    body: z.strictObject({ email: emailSchema, language: z.optional(languageSchema) }),
    status: 202,
  },
  createSession: {
    method: 'POST',
    path: '/sessions',
    summary: 'Trade the token of a mailed link for a session cookie',
    access: 'anyone',
    body: z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(200)) }),
    status: 201,
    answer: z.strictObject({ account: accountSchema, requestId: z.optional(z.uuid()) }),
  },
  deleteSession: { method: 'DELETE', path: '/sessions/current', summary: 'Sign out', access: 'signed-in', status: 204 },
  listSessions: {
    method: 'GET',
    path: '/sessions',
    summary: 'Where the reader is signed in: browsers and connected extensions',
    access: 'signed-in',
    status: 200,
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.enum(['web', 'extension']),
          /** As in "Firefox, Windows". */
          device: z.optional(z.string()),
          createdAt: z.iso.datetime(),
          /** To the hour or so. */
          usedAt: z.optional(z.iso.datetime()),
          expiresAt: z.iso.datetime(),
          /** The one that asks. */
          current: z.boolean(),
        }),
      ),
    }),
  },
  revokeSession: {
    method: 'DELETE',
    path: '/sessions/:id',
    summary: 'End one of the own sessions, or disconnect an extension',
    access: 'signed-in',
    status: 204,
  },
  me: {
    method: 'GET',
    path: '/me',
    summary: 'Who is signed in',
    access: 'signed-in',
    status: 200,
    answer: accountSchema,
  },
  updateMe: {
    method: 'PATCH',
    path: '/me',
    summary: 'Change the own name or language',
    access: 'signed-in',
    body: z.strictObject({ name: z.optional(personSchema.shape.name), language: z.optional(languageSchema) }),
    status: 200,
    answer: accountSchema,
  },
  createExtensionToken: {
    method: 'POST',
    path: '/extension-tokens',
    summary: 'A revocable bearer token for the browser extension of the person signed in',
    access: 'signed-in',
    status: 201,
    answer: z.strictObject({ token: z.string(), account: accountSchema }),
  },
  deleteExtensionToken: {
    method: 'DELETE',
    path: '/extension-tokens/current',
    summary: 'Revoke the bearer token that this call carries',
    access: 'signed-in',
    status: 204,
  },
  listFirms: {
    method: 'GET',
    path: '/firms',
    summary: 'The firms that the reader may see',
    access: 'signed-in',
    status: 200,
    answer: z.strictObject({ items: z.array(firmSchema) }),
  },
  createFirm: {
    method: 'POST',
    path: '/firms',
    summary: 'Register a firm',
    access: 'support',
    body: z.strictObject({
      name: personSchema.shape.name,
      kind: firmKindSchema,
      organisationNumber: z.optional(detailsSchema.shape.client.shape.organisationNumber),
      members: z._default(z.array(personSchema), []),
    }),
    status: 201,
    answer: firmSchema,
  },
  addFirmMember: {
    method: 'POST',
    path: '/firms/:id/members',
    summary: 'Make a person a member of a firm',
    access: 'signed-in',
    body: personSchema,
    status: 201,
    answer: firmSchema,
  },
  keepFirmPresets: {
    method: 'PUT',
    path: '/firms/:id/presets',
    summary: 'Replace the grants that a firm keeps under names of its own',
    access: 'signed-in',
    body: z.strictObject({ presets: z.array(presetSchema).check(z.maxLength(50)) }),
    status: 200,
    answer: firmSchema,
  },
  removeFirmMember: {
    method: 'DELETE',
    path: '/firms/:id/members/:email',
    summary: "End a person's membership of a firm; they no longer see its requests",
    access: 'signed-in',
    status: 200,
    answer: firmSchema,
  },
  ...webhookRoutes,
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
  readForm: {
    method: 'GET',
    path: '/requests/:id/form.pdf',
    summary: 'The form, filled in',
    access: 'signed-in',
    status: 200,
    mediaType: 'application/pdf',
  },
  uploadSignedForm: {
    method: 'PUT',
    path: '/requests/:id/signed-form',
    summary: 'Upload the signed form (a PDF, at most 10 MB)',
    access: 'signed-in',
    status: 200,
    answer: requestAnswerSchema,
  },
  readSignedForm: {
    method: 'GET',
    path: '/requests/:id/signed-form',
    summary: 'The signed form as it was uploaded',
    access: 'signed-in',
    status: 200,
    mediaType: 'application/pdf',
  },
  submitForm: {
    method: 'POST',
    path: '/requests/:id/submission',
    summary: 'Mail the signed form to the vendor',
    access: 'signed-in',
    status: 200,
    answer: requestAnswerSchema,
  },
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
  ...guideDraftRoutes,
  recordGuideHealth: {
    method: 'POST',
    path: '/guide-health',
    summary: 'Tell that a step was not found, was ambiguous, or was done by hand; no page content',
    access: 'signed-in',
    body: z.strictObject({
      id: z.uuid(),
      guide: z.strictObject({ id: z.string().check(z.maxLength(100)), version: z.int().check(z.positive()) }),
      step: z.string().check(z.maxLength(100)),
      outcome: z.enum(['not-found', 'ambiguous', 'hint', 'done-by-hand', 'reported']),
      hint: z.optional(z.string().check(z.maxLength(100))),
      browser: z.enum(['chromium', 'firefox', 'other']),
    }),
    status: 202,
  },
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
    }),
  },
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
