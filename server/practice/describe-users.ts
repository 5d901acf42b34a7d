import { mayAdminister, type Access } from './access.ts'
import type { MemberAnswer, ProgramAnswer, UsersAnswer } from './contract.ts'
import { CLIENT_MANAGER } from './programs.ts'
import type { Company, Scenario } from './scenario.ts'

const inSwedishOrder = new Intl.Collator('sv')

/** The user administration of one company, as `access` lets it be changed. People stand in the order of their names. */
export function describeUsers(state: Scenario, company: Company, access: Access): UsersAnswer {
  const clientManager = { label: CLIENT_MANAGER, abbreviation: 'Kh', column: 'programs', permissions: [] } as const
  const licensed = company.licences.flatMap((label) => {
    if (label === CLIENT_MANAGER) return { ...clientManager, permissions: [] }
    return state.programs.find((program) => program.label === label) ?? []
  })
  const programs = licensed.map((program): ProgramAnswer => ({
    ...program,
    mayAdminister: mayAdminister(access, program.label),
  }))
  const describe = (email: string, roles: Partial<MemberAnswer>): MemberAnswer => ({
    name: state.people.find((person) => person.email === email)?.name ?? email,
    email,
    systemAdministrator: false,
    programAdministratorOf: [],
    granted: grantedTo(state, company, email),
    ...roles,
  })
  const users = state.users
    .filter((user) => user.company === company.id)
    .map(({ email, systemAdministrator, programAdministratorOf }) =>
      describe(email, { systemAdministrator, programAdministratorOf }),
    )
  const consultants = state.consultants
    .filter(({ client }) => client === company.id)
    .map(({ email, systemAdministrator }) => describe(email, { systemAdministrator }))
  return { programs, users: users.sort(byName), consultants: consultants.sort(byName) }
}

const byName = (one: MemberAnswer, other: MemberAnswer) =>
  inSwedishOrder.compare(one.name, other.name) || one.email.localeCompare(other.email)

function grantedTo(state: Scenario, company: Company, email: string): Record<string, string[]> {
  const grants = state.grants.filter((grant) => grant.company === company.id && grant.email === email)
  const clients = state.consultants
    .filter((one) => one.firm === company.id && one.email === email)
    .flatMap(({ client }) => state.companies.find(({ id }) => id === client)?.name ?? [])
  return Object.fromEntries([
    ...grants.map(({ program, permissions }) => [program, permissions]),
    ...(clients.length > 0 ? [[CLIENT_MANAGER, clients]] : []),
  ])
}
