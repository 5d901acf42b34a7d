import type { Company, Scenario } from './scenario.ts'

type SavedGrant = Scenario['grants'][number]

/** The state after one permission dialog was saved: the switches given are on, the program's others off. */
export function savePermissions(state: Scenario, company: Company, saved: Omit<SavedGrant, 'company'>): Scenario {
  const isSame = (grant: SavedGrant) =>
    grant.company === company.id && grant.email === saved.email && grant.program === saved.program
  const known = state.programs.find(({ label }) => label === saved.program)?.permissions ?? []
  const permissions = known.filter((permission) => saved.permissions.includes(permission))
  const others = state.grants.filter((grant) => !isSame(grant))
  const grant = { company: company.id, email: saved.email, program: saved.program, permissions }
  return { ...state, grants: permissions.length > 0 ? [...others, grant] : others }
}

/** The state after the firm's dialog was saved for one of its users; where a client is taken away, so are the grants there. */
export function assignClients(state: Scenario, firm: Company, email: string, chosen: readonly Company[]): Scenario {
  const linked = new Set(state.links.filter((link) => link.firm === firm.id).map(({ client }) => client))
  const wanted = chosen.map(({ id }) => id).filter((id) => linked.has(id))
  const isTheirs = (one: Scenario['consultants'][number]) => one.firm === firm.id && one.email === email
  const kept = state.consultants.filter((one) => !isTheirs(one) || wanted.includes(one.client))
  const removed = state.consultants.filter((one) => !kept.includes(one)).map(({ client }) => client)
  const added = wanted
    .filter((client) => !kept.some((one) => isTheirs(one) && one.client === client))
    .map((client) => ({ client, firm: firm.id, email, systemAdministrator: false }))
  const grants = state.grants.filter((grant) => grant.email !== email || !removed.includes(grant.company))
  return { ...state, consultants: [...kept, ...added], grants }
}
