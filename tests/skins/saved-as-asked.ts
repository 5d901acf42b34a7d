import { CLIENT, NEW_FIRM } from '../../server/practice/scenario-for.ts'
import { permissionsAskedFor } from '../../server/practice/programs.ts'
import type { Scenario } from '../../server/practice/scenario.ts'
import type { SkinCase } from './skin-case.ts'

/** What the practice server's state lacks, or holds too much of, for this person's part to be done; empty when it is. */
export function differencesIn(state: Scenario, before: Scenario, { details, role }: SkinCase): string[] {
  const consultant = details.newFirm.consultants[0]?.email ?? ''
  return role === 'consultant'
    ? assignmentDifferences(state, before, consultant)
    : grantDifferences(state, before, consultant, details)
}

function assignmentDifferences(state: Scenario, before: Scenario, consultant: string): string[] {
  const spelled = ({ consultants }: Scenario) =>
    consultants.map(({ client, firm, email }) => `${firm} ${email} ${client}`)
  const wanted = new Set([...spelled(before), `${NEW_FIRM} ${consultant} ${CLIENT}`])
  return differences(new Set(spelled(state)), wanted)
}

function grantDifferences(
  state: Scenario,
  before: Scenario,
  consultant: string,
  details: SkinCase['details'],
): string[] {
  const spelled = (grants: Scenario['grants']) =>
    grants.flatMap(({ company, email, program, permissions }) =>
      permissions.map((permission) => `${company} ${email} ${program} ${permission}`),
    )
  const isTheirs = ({ company, email }: Scenario['grants'][number]) => company === CLIENT && email === consultant
  const asked = details.grants.map((grant) => ({
    company: CLIENT,
    email: consultant,
    program: grant.program,
    permissions: permissionsAskedFor(grant, state.programs),
  }))
  const wanted = new Set([...spelled(before.grants.filter((grant) => !isTheirs(grant))), ...spelled(asked)])
  return differences(new Set(spelled(state.grants)), wanted)
}

function differences(found: ReadonlySet<string>, wanted: ReadonlySet<string>): string[] {
  return [
    ...[...wanted].filter((one) => !found.has(one)).map((one) => `lacks ${one}`),
    ...[...found].filter((one) => !wanted.has(one)).map((one) => `has ${one} on top`),
  ]
}
