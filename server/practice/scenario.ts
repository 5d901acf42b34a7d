import * as z from 'zod'
import { emailSchema, organisationNumberSchema } from '../../shared/link-request/schema.ts'

/**
 * Everything the practice system knows, in one document: what `POST /reset` takes, what `GET /state.json` answers and
 * what its file holds. People are known by their address; companies by an id of the scenario's own making.
 */

const text = z.string().trim().min(1).max(400)
const id = z.string().regex(/^[a-z0-9-]{1,60}$/)

export const companyKindSchema = z.enum(['client', 'new-firm', 'current-firm', 'other'])

export const companySchema = z.strictObject({
  id,
  kind: companyKindSchema,
  name: text,
  organisationNumber: organisationNumberSchema,
  /** Tells several companies on one organisation number apart. */
  subscriptionNumber: z.string().regex(/^\d{1,12}$/),
  /** Labels of the programs that the company has a licence for. */
  licences: z.array(text),
})
export type Company = z.infer<typeof companySchema>

/** Which column of the user list a program's icon stands in. */
export const columnSchema = z.enum(['programs', 'registers', 'reports'])

export const programSchema = z.strictObject({
  /** In Swedish, as are the permissions: the labels that a link request asks for. */
  label: text,
  abbreviation: text,
  column: columnSchema,
  permissions: z.array(text).min(1),
})
export type Program = z.infer<typeof programSchema>

const personSchema = z.strictObject({ name: text, email: emailSchema })

/** Someone with a login of a company's own. */
const userSchema = z.strictObject({
  company: id,
  email: emailSchema,
  systemAdministrator: z.boolean().default(false),
  programAdministratorOf: z.array(text).default([]),
})

/** A firm's user who has been given a client, and hence stands under "Konsulter" there. */
const consultantSchema = z.strictObject({
  client: id,
  firm: id,
  email: emailSchema,
  /** The firm is the client's administrator: this consultant may open its user administration. */
  systemAdministrator: z.boolean().default(false),
})

/** What the vendor has linked: the client can be ticked in the firm's dialog Klienthanterare. */
const linkSchema = z.strictObject({ firm: id, client: id })

/** Switches that are on, for one person in one company and program. */
const savedGrantSchema = z.strictObject({
  company: id,
  email: emailSchema,
  program: text,
  permissions: z.array(text).min(1),
})

/** From when a link holds: at once when it is approved, or a day (YYYY-MM-DD). */
export const startSchema = z.union([z.literal('approval'), z.iso.date()])

/** A firm's request to be linked that waits for the client's administrator (the digital route). */
const requestSchema = z.strictObject({ firm: id, client: id, consultant: emailSchema, start: startSchema })

export const scenarioSchema = z
  .strictObject({
    companies: z.array(companySchema).min(1),
    programs: z.array(programSchema),
    people: z.array(personSchema).min(1),
    users: z.array(userSchema),
    links: z.array(linkSchema),
    consultants: z.array(consultantSchema),
    grants: z.array(savedGrantSchema),
    requests: z.array(requestSchema).default([]),
  })
  .superRefine((scenario, context) => {
    const companies = new Set(scenario.companies.map((company) => company.id))
    const people = new Set(scenario.people.map(({ email }) => email))
    const demand = (isKnown: boolean, kind: string, value: string) => {
      if (!isKnown) context.addIssue({ code: 'custom', message: `There is no ${kind} "${value}" in the scenario.` })
    }
    for (const user of scenario.users) {
      demand(companies.has(user.company), 'company', user.company)
      demand(people.has(user.email), 'person', user.email)
    }
    for (const consultant of scenario.consultants) {
      demand(companies.has(consultant.client), 'company', consultant.client)
      demand(companies.has(consultant.firm), 'company', consultant.firm)
      demand(people.has(consultant.email), 'person', consultant.email)
    }
    for (const link of scenario.links) {
      demand(companies.has(link.firm), 'company', link.firm)
      demand(companies.has(link.client), 'company', link.client)
    }
    for (const request of scenario.requests) {
      demand(companies.has(request.client), 'company', request.client)
      demand(companies.has(request.firm), 'company', request.firm)
      demand(people.has(request.consultant), 'person', request.consultant)
    }
    for (const grant of scenario.grants) {
      const program = scenario.programs.find(({ label }) => label === grant.program)
      demand(companies.has(grant.company), 'company', grant.company)
      demand(people.has(grant.email), 'person', grant.email)
      demand(program !== undefined, 'program', grant.program)
      for (const permission of grant.permissions) {
        demand(program?.permissions.includes(permission) ?? false, `permission of ${grant.program}`, permission)
      }
    }
  })
export type Scenario = z.infer<typeof scenarioSchema>
/** A scenario as people write it, with defaults left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>
