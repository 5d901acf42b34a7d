import * as z from 'zod/mini'
import { detailsSchema, firmKindSchema, personSchema } from '../link-request/schema.ts'
import type { RouteContract } from './route-contract.ts'

/** Grants under a name, to fill in a request with. */
export const presetSchema = z.strictObject({ name: personSchema.shape.name, grants: detailsSchema.shape.grants })

export const firmSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kind: firmKindSchema,
  organisationNumber: z.optional(z.string()),
  members: z.array(personSchema),
  /** What the firm mostly asks for, under names of its own. */
  presets: z.optional(z.array(presetSchema).check(z.maxLength(50))),
})

/** Firms, their members and presets. */
export const firmRoutes = {
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
} as const satisfies Record<string, RouteContract>
