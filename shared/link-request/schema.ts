import * as z from 'zod/mini'
import { languageSchema } from '../language.ts'
import { checkOrganisationNumber } from '../organisation-number.ts'

/** Longest free text that is kept anywhere, in UTF-16 units. */
const TEXT_MAX = 2000
const NAME_MAX = 200

const name = () =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_MAX), z.regex(/^[^\p{Cc}]*$/u, 'no-control-characters'))
export const freeTextSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(TEXT_MAX))

/** An address in lower case: addresses are identities here, and people type them either way. */
export const emailSchema = z.email().check(z.maxLength(254), z.toLowerCase())

/** Ten digits, as stored; any spelling is accepted ("556036-0793", "16556036 0793"). Source: domain of Swedish organisation numbers, check digit by Luhn. */
export const organisationNumberSchema = z.pipe(
  z.string(),
  z.transform((spelling: string, context) => {
    const checked = checkOrganisationNumber(spelling)
    if (checked.ok) return checked.digits
    context.issues.push({ code: 'custom', message: checked.problem, input: spelling })
    return z.NEVER
  }),
)

/** Who can be waited on. The vendor has no user here. */
export const partySchema = z.enum(['client', 'new-firm', 'current-firm', 'vendor'])
export type Party = z.infer<typeof partySchema>

export const firmKindSchema = z.enum(['accounting', 'audit'])

export const personSchema = z.strictObject({ name: name(), email: emailSchema })
export type Person = z.infer<typeof personSchema>

export const contactSchema = z.strictObject({
  name: name(),
  email: emailSchema,
  language: z._default(languageSchema, 'sv'),
})
export type Contact = z.infer<typeof contactSchema>

export const clientSchema = z.strictObject({
  name: name(),
  organisationNumber: organisationNumberSchema,
  subscriptionNumber: z.optional(z.string().check(z.trim(), z.regex(/^\d{1,12}$/, 'subscription-number-digits'))),
  contact: contactSchema,
})

export const administratorSchema = z.enum(['client', 'current-firm'])
/**
 * How the firm gets to the client's books. `form` and `digital`: the vendor links two companies, then permissions are given.
 * `invitation`: the administrator invites the consultant as a user, and nothing comes before that.
 */
export const routeSchema = z.enum(['form', 'digital', 'invitation'])

/** The accounting system that the client uses, by the name that guides go by. */
const systemSchema = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))
/** Where a request names none. */
export const USUAL_SYSTEM = 'fortnox'

/** Programs and permissions are the labels that the page shows; the catalogue (catalogue.ts) only suggests. */
export const grantSchema = z.strictObject({
  program: name(),
  permissions: z.union([z.literal('all'), z.array(name()).check(z.minLength(1), z.maxLength(100))]),
})
export type Grant = z.infer<typeof grantSchema>

/** What a link request asks for; the body of `POST /api/v1/requests`. */
export const detailsSchema = z.strictObject({
  client: clientSchema,
  newFirm: z.strictObject({
    name: name(),
    kind: firmKindSchema,
    consultants: z.array(personSchema).check(z.minLength(1), z.maxLength(20)),
  }),
  currentFirm: z.strictObject({ name: name(), kind: firmKindSchema, contact: contactSchema }),
  administrator: administratorSchema,
  route: z._default(routeSchema, 'form'),
  system: z.optional(systemSchema),
  grants: z.array(grantSchema).check(z.minLength(1), z.maxLength(30)),
})
export type Details = z.infer<typeof detailsSchema>

/** Why a request stands still; what the guide saw or a person said. Remedies are in texts. */
export const blockReasonSchema = z.enum([
  'not-administrator',
  'client-not-listed',
  'consultant-not-listed',
  'licence-missing',
  'wrong-subscription-number',
  'form-returned',
  'other',
])
export type BlockReason = z.infer<typeof blockReasonSchema>

export const statusSchema = z.enum([
  'awaiting-form',
  'awaiting-vendor',
  'awaiting-assignment',
  'awaiting-grant',
  'awaiting-access',
  'complete',
  'cancelled',
])
export type Status = z.infer<typeof statusSchema>
