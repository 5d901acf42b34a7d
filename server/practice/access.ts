import { CLIENT_MANAGER } from './programs.ts'
import type { Company, Scenario } from './scenario.ts'

/** What one person may do in one company. */
export interface Access {
  /** Has a login of the company's own; otherwise is a firm's consultant there. */
  isUser: boolean
  systemAdministrator: boolean
  programAdministratorOf: readonly string[]
  /** Labels of the programs that the person can open, in the order of the menu. */
  programs: readonly string[]
}

/** Undefined where the person has no business in the company. */
export function accessTo(state: Scenario, company: Company, email: string): Access | undefined {
  const user = state.users.find((candidate) => candidate.company === company.id && candidate.email === email)
  const consultant = state.consultants.find((candidate) => candidate.client === company.id && candidate.email === email)
  if (!user && !consultant) return undefined
  const granted = state.grants
    .filter((grant) => grant.company === company.id && grant.email === email)
    .map(({ program }) => program)
  const isFirms = user !== undefined && company.licences.includes(CLIENT_MANAGER)
  return {
    isUser: user !== undefined,
    systemAdministrator: user?.systemAdministrator === true || consultant?.systemAdministrator === true,
    programAdministratorOf: user?.programAdministratorOf ?? [],
    programs: [...(isFirms ? [CLIENT_MANAGER] : []), ...company.licences.filter((label) => granted.includes(label))],
  }
}

/** Whether the person sees "Administrera användare" there at all. */
export const isAdministrator = ({ systemAdministrator, programAdministratorOf }: Access): boolean =>
  systemAdministrator || programAdministratorOf.length > 0

/** Whether the person may change who has this program there. */
export const mayAdminister = (access: Access, program: string): boolean =>
  access.systemAdministrator || access.programAdministratorOf.includes(program)

/** Companies that the person chooses from after logging in: own logins, and clients that their firm administers. */
export function companiesOf(state: Scenario, email: string): Company[] {
  return state.companies.filter(
    ({ id }) =>
      state.users.some((user) => user.company === id && user.email === email) ||
      state.consultants.some(
        (consultant) => consultant.client === id && consultant.email === email && consultant.systemAdministrator,
      ),
  )
}
