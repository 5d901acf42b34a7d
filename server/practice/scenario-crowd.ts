import type { Details, Person } from '../../shared/link-request/schema.ts'
import { madeUpCompany, madeUpOrganisationNumber, madeUpPerson, toAscii } from './made-up.ts'
import type { ScenarioInput } from './scenario.ts'
import type { ScenarioOptions } from './scenario-for.ts'

const HOSTILE = [
  '<b>Anna</b> & "Bertil" Öhman',
  '</td></tr><script>alert(1)</script>',
  'Wolfeschlegelsteinhausenbergerdorff-Katarina Margareta af Trolle-Wachtmeister von Platen',
  'Spara Sparfeldt',
  'Kon\u00ADsulter Kon\u00ADradsson',
  'םירמ Levi',
  '\uFF21\uFF2E\uFF2E\uFF21\u00A0Fullbredd',
]

/** Puts a person in a company; a person who is already known is only given the login. */
export function addUser(
  draft: ScenarioInput,
  company: string,
  person: Person,
  role: { systemAdministrator?: boolean; programAdministratorOf?: string[] } = {},
): void {
  const { name, email } = person
  if (!draft.people.some((known) => known.email === email)) draft.people.push({ name, email })
  if (draft.users.some((user) => user.email === email && user.company === company)) return
  draft.users.push({ company, email, ...role })
}

/** A company that has nothing to do with the request, so that this person too has a company to switch to. */
export function addCompanyOf(draft: ScenarioInput, person: Person): void {
  draft.companies.push({
    id: 'other-own',
    kind: 'other',
    name: 'Almgren Fastigheter AB',
    organisationNumber: madeUpOrganisationNumber(70_001),
    subscriptionNumber: '410226',
    licences: ['Bokföring', 'Fakturering', 'Rapporter', 'Register/Övrigt'],
  })
  addUser(draft, 'other-own', person, { systemAdministrator: true })
}

/** Everyone else: near-namesakes and the like, whom a careless reader takes for the ones meant. */
export function addCrowd(draft: ScenarioInput, details: Details, options: ScenarioOptions): void {
  const size = options.crowd ?? 4
  addClients(draft, details, options, size)
  const [leading] = details.newFirm.consultants
  const newFirmDomain = leading?.email.split('@')[1] ?? 'byran.example'
  const currentFirmDomain = details.currentFirm.contact.email.split('@')[1] ?? 'nuvarande.example'
  const hostile = options.hostileNames ? HOSTILE : []
  const near = leading ? nearNames(leading.name) : []
  const sameName = options.namesakes && leading ? [leading.name] : []
  for (const [index, name] of [...sameName, ...near, ...hostile].entries()) {
    const email = `${toAscii(name).slice(0, 40) || 'namn'}.${index + 2}`
    addUser(draft, 'new-firm', { name, email: `${email}@${newFirmDomain}` })
    const isSame = name === leading?.name
    if (isSame) draft.consultants.push({ client: 'client', firm: 'new-firm', email: `${email}@${newFirmDomain}` })
    else addConsultant(draft, { name, email: `${email}@${currentFirmDomain}` })
  }
  for (let index = 0; index < size; index += 1) {
    addUser(draft, 'new-firm', madeUpPerson(index, newFirmDomain))
    addUser(draft, 'client', madeUpPerson(index + 31, 'kund.example'))
    if (index % 2 === 0) addConsultant(draft, madeUpPerson(index + 57, currentFirmDomain))
  }
}

function addConsultant(draft: ScenarioInput, person: Person): void {
  addUser(draft, 'current-firm', person)
  draft.consultants.push({ client: 'client', firm: 'current-firm', email: person.email })
}

/** "Anna Berg" → "Anna Maria Berg", "Anna Berg-Lindh": names that hold the name's words or begin with it. */
function nearNames(name: string): string[] {
  const [first = name, ...rest] = name.split(' ')
  return [`${first} Maria ${rest.join(' ')}`.trim(), `${name}-Lindh`]
}

function addClients(draft: ScenarioInput, { client, newFirm }: Details, options: ScenarioOptions, size: number): void {
  const others = Array.from({ length: size }, (_, index) => madeUpCompany(index))
  const names = [...(options.collidingClients ? [client.name] : []), `${client.name} i likvidation`, ...others]
  for (const [index, name] of names.entries()) {
    const id = `other-${index + 1}`
    const organisationNumber = madeUpOrganisationNumber(100 + index * 37)
    const subscriptionNumber = String(510_000 + index * 13)
    const licences = ['Bokföring', 'Fakturering', 'Rapporter', 'Register/Övrigt']
    draft.companies.push({ id, kind: 'other', name, organisationNumber, subscriptionNumber, licences })
    draft.links.push({ firm: 'new-firm', client: id })
    const [leading] = newFirm.consultants
    const isGiven = name === client.name || index === 2
    if (leading && isGiven) draft.consultants.push({ client: id, firm: 'new-firm', email: leading.email })
  }
}
