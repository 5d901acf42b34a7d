import type { Details, Person } from '../../shared/link-request/schema.ts'
import { addCompanyOf, addCrowd, addUser } from './scenario-crowd.ts'
import { madeUpOrganisationNumber } from './made-up.ts'
import { CLIENT_MANAGER, permissionsAskedFor, programsWith } from './programs.ts'
import { scenarioSchema, type Scenario, type ScenarioInput } from './scenario.ts'

export interface ScenarioOptions {
  /** What the one who is to grant may do in the client's company. */
  administratorRole?: 'system' | 'program' | 'none'
  /** What the new firm's first consultant may do in the firm's own company. */
  newFirmRole?: 'system' | 'program' | 'none'
  /**
   * Whether the link has been made: without it the client is not in the dialog Klienthanterare. Left out, it has where the
   * request goes by form, and not where it is sent and approved on the pages.
   */
  linked?: boolean
  /** Whether the firm's request to be linked waits for the client's administrator. */
  requested?: boolean
  /** Whether the consultants have been given the client already. */
  assigned?: boolean
  /** What is on already: of the switches asked for, or more than those. Implies `assigned`. */
  granted?: 'none' | 'part' | 'all' | 'surplus'
  /** Another person with the consultant's name, in the firm and among the client's consultants. */
  namesakes?: boolean
  /** Another client with the client's name, already given to the consultant. */
  collidingClients?: boolean
  /** How many more people and clients there are. */
  crowd?: number
  /** Whether some of them have names that look like markup or are very long. */
  hostileNames?: boolean
  /** Programs that the client has no licence for. */
  unlicensed?: readonly string[]
}

export const CLIENT = 'client'
export const NEW_FIRM = 'new-firm'
export const CURRENT_FIRM = 'current-firm'

/** The practice system as it stands when a link request with these details is about to be worked on. */
export function scenarioFor(details: Details, options: ScenarioOptions = {}): Scenario {
  const programs = programsWith(details.grants)
  const licences = programs.map(({ label }) => label)
  const { client, newFirm, currentFirm } = details
  const draft: ScenarioInput = {
    companies: [
      {
        id: CLIENT,
        kind: 'client',
        name: client.name,
        organisationNumber: client.organisationNumber,
        subscriptionNumber: client.subscriptionNumber ?? '204871',
        licences: licences.filter((label) => !options.unlicensed?.includes(label)),
      },
      firm(NEW_FIRM, newFirm.name, 1, licences),
      firm(CURRENT_FIRM, currentFirm.name, 2, licences),
    ],
    programs,
    people: [],
    users: [],
    links: [{ firm: CURRENT_FIRM, client: CLIENT }],
    consultants: [],
    grants: [],
    requests: [],
  }
  addParties(draft, details, options)
  addCrowd(draft, details, options)
  if (options.linked ?? details.route === 'form') draft.links.push({ firm: NEW_FIRM, client: CLIENT })
  if (options.assigned || (options.granted ?? 'none') !== 'none') assign(draft, newFirm.consultants)
  const [responsible] = newFirm.consultants
  if (options.requested && responsible) {
    draft.requests?.push({ firm: NEW_FIRM, client: CLIENT, consultant: responsible.email, start: 'approval' })
  }
  addGrants(draft, details, options.granted ?? 'none')
  return scenarioSchema.parse(draft)
}

function firm(id: 'new-firm' | 'current-firm', name: string, index: number, licences: readonly string[]) {
  const organisationNumber = madeUpOrganisationNumber(90_000 + index)
  const own = [...licences.filter((label) => label !== 'Lager'), CLIENT_MANAGER]
  return { id, kind: id, name, organisationNumber, subscriptionNumber: `30${index}774`, licences: own }
}

function addParties(draft: ScenarioInput, details: Details, options: ScenarioOptions): void {
  const { client, newFirm, currentFirm, administrator, grants } = details
  const [leading, ...others] = newFirm.consultants
  if (leading) {
    addUser(draft, NEW_FIRM, leading, roleOf(options.newFirmRole ?? 'system', [CLIENT_MANAGER]))
  }
  for (const consultant of others) addUser(draft, NEW_FIRM, consultant)
  addUser(draft, CURRENT_FIRM, currentFirm.contact, roleOf('system', []))
  const role = roleOf(
    options.administratorRole ?? 'system',
    grants.map(({ program }) => program),
  )
  const isClientsOwn = administrator === 'client'
  addUser(draft, CLIENT, client.contact, isClientsOwn ? role : {})
  draft.consultants.push({
    client: CLIENT,
    firm: CURRENT_FIRM,
    email: currentFirm.contact.email,
    systemAdministrator: !isClientsOwn && role.systemAdministrator,
  })
  for (const program of ['Bokföring', 'Rapporter']) {
    grantAll(draft, CLIENT, currentFirm.contact.email, program)
    grantAll(draft, CLIENT, client.contact.email, program)
  }
  addColleagues(draft, details)
}

/** Someone who does hold the role, so that there is always a person to ask. */
function addColleagues(draft: ScenarioInput, { client, newFirm }: Details): void {
  const at = (email: string) => email.split('@')[1] ?? 'firma.example'
  const leader = newFirm.consultants[0]?.email ?? 'byran.example'
  addUser(
    draft,
    NEW_FIRM,
    { name: 'Runa Ekstrand', email: `runa.ekstrand@${at(leader)}` },
    { systemAdministrator: true },
  )
  const owner = { name: 'Gösta Almgren', email: `gosta.almgren@${at(client.contact.email)}` }
  addUser(draft, CLIENT, owner, { systemAdministrator: true })
  addCompanyOf(draft, owner)
}

function roleOf(role: 'system' | 'program' | 'none', programs: string[]) {
  if (role === 'system') return { systemAdministrator: true }
  return { systemAdministrator: false, programAdministratorOf: role === 'program' ? programs : [] }
}

function assign(draft: ScenarioInput, consultants: readonly Person[]): void {
  for (const { email } of consultants) draft.consultants.push({ client: CLIENT, firm: NEW_FIRM, email })
}

function grantAll(draft: ScenarioInput, company: string, email: string, label: string): void {
  const program = draft.programs.find((candidate) => candidate.label === label)
  if (program) draft.grants.push({ company, email, program: label, permissions: [...program.permissions] })
}

function addGrants(draft: ScenarioInput, { newFirm, grants }: Details, granted: string): void {
  if (granted === 'none') return
  for (const { email } of newFirm.consultants) {
    for (const [index, grant] of grants.entries()) {
      const asked = permissionsAskedFor(grant, draft.programs)
      if (granted === 'part' && index > 0) continue
      if (granted === 'surplus') grantAll(draft, CLIENT, email, grant.program)
      else {
        const permissions = granted === 'part' ? asked.slice(0, Math.ceil(asked.length / 2)) : asked
        draft.grants.push({ company: CLIENT, email, program: grant.program, permissions })
      }
    }
  }
}
