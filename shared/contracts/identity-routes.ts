import * as z from 'zod/mini'
import { languageSchema } from '../language.ts'
import { emailSchema, firmKindSchema, personSchema } from '../link-request/schema.ts'
import type { RouteContract } from './route-contract.ts'

export const accountSchema = z.strictObject({
  email: emailSchema,
  name: z.optional(z.string()),
  language: languageSchema,
  /** Sees and may do everything. */
  support: z.boolean(),
  /** The firms that the account is a member of. */
  firms: z.array(z.strictObject({ id: z.uuid(), name: z.string(), kind: firmKindSchema })),
})

/** Who is who: signing in, sessions, accounts. */
export const identityRoutes = {
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
} as const satisfies Record<string, RouteContract>
