import * as z from 'zod/mini'
import type { RouteContract } from './route-contract.ts'
import { languageSchema } from '../language.ts'
import { eventSchema } from '../link-request/events.ts'
import { emailSchema, firmKindSchema } from '../link-request/schema.ts'

const auditEntrySchema = z.strictObject({
  at: z.iso.datetime(),
  /** Who; absent for what the service did by itself. */
  email: z.optional(z.string()),
  by: z.enum(['web', 'extension', 'nobody', 'service']),
  /** The operation in openapi.json, or the job. */
  what: z.string(),
  /** The id of the request, firm or other thing that it was about. */
  about: z.optional(z.string()),
  /** The HTTP status that was answered; 0 for jobs. */
  status: z.int(),
})
export type AuditLine = z.infer<typeof auditEntrySchema>

/** All that is kept about one person. */
export const personalDataSchema = z.strictObject({
  email: z.string(),
  account: z.nullable(z.strictObject({ name: z.optional(z.string()), language: languageSchema })),
  firms: z.array(z.strictObject({ name: z.string(), kind: firmKindSchema })),
  sessions: z.array(
    z.strictObject({
      kind: z.enum(['web', 'extension']),
      device: z.optional(z.string()),
      createdAt: z.iso.datetime(),
      usedAt: z.optional(z.iso.datetime()),
    }),
  ),
  /** The requests that name the person or that they acted in, each with the events that do. */
  requests: z.array(z.strictObject({ id: z.uuid(), reference: z.string(), events: z.array(eventSchema) })),
  mails: z.array(z.strictObject({ kind: z.string(), createdAt: z.iso.datetime(), state: z.string() })),
  /** The drafts of guides that the person made or decided. */
  guideDrafts: z.array(
    z.strictObject({ guide: z.string(), version: z.int(), at: z.iso.datetime(), part: z.enum(['made', 'decided']) }),
  ),
  /** What the person saw and changed, newest first. */
  audit: z.array(auditEntrySchema),
})
export type PersonalData = z.infer<typeof personalDataSchema>

const aboutPersonSchema = z.strictObject({ email: emailSchema })

export const personalDataRoutes = {
  exportMyData: {
    method: 'GET',
    path: '/me/data',
    summary: 'All that is kept about the reader',
    access: 'signed-in',
    status: 200,
    answer: personalDataSchema,
  },
  exportPersonalData: {
    method: 'POST',
    path: '/personal-data-exports',
    summary: 'All that is kept about a person, who asked the operator for it',
    access: 'support',
    body: aboutPersonSchema,
    status: 200,
    answer: personalDataSchema,
  },
  erasePersonalData: {
    method: 'POST',
    path: '/personal-data-erasures',
    summary:
      'Forget a person: account, sessions, memberships, mails and signed forms go, and histories and the audit log name ' +
      'nobody in their place. Refused while an open request needs the person',
    access: 'support',
    body: aboutPersonSchema,
    status: 200,
    answer: z.strictObject({
      /** What stands where the address stood. */
      substitute: z.string(),
      /** In how many requests. */
      requests: z.int(),
    }),
  },
  listAudit: {
    method: 'GET',
    path: '/audit',
    summary: 'Who saw or changed what, newest first',
    access: 'support',
    query: z.strictObject({
      email: z.optional(emailSchema),
      about: z.optional(z.string().check(z.maxLength(100))),
      cursor: z.optional(z.string().check(z.maxLength(100))),
      limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500)), 100),
    }),
    status: 200,
    answer: z.strictObject({ items: z.array(auditEntrySchema), next: z.nullable(z.string()) }),
  },
} as const satisfies Record<string, RouteContract>
