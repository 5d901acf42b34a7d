import { CATALOGUE } from '../../shared/link-request/catalogue.ts'
import type { Grant } from '../../shared/link-request/schema.ts'
import type { Program } from './scenario.ts'

/** The firm's own program that lists its clients; it has no switches, its dialog is a list of clients to tick. */
export const CLIENT_MANAGER = 'Klienthanterare'

/** Switches of programs whose dialogs no public page describes: invented, for practice only. */
const INVENTED: Record<string, string[]> = {
  Bokföring: [
    'Visa verifikationer',
    'Skapa verifikationer',
    'Makulera verifikationer',
    'Periodisk sammanställning',
    'Momsredovisning',
    'Låsa period',
  ],
  Fakturering: ['Visa fakturor', 'Skapa fakturor', 'Bokföra fakturor', 'Makulera fakturor', 'Påminnelser'],
  Tid: ['Registrera egen tid', 'Visa allas tid', 'Attestera tid'],
  Anläggningsregister: ['Visa anläggningar', 'Registrera anläggningar', 'Avskrivningar'],
}

const ABBREVIATIONS: Record<string, string> = {
  Bokföring: 'Bo',
  Fakturering: 'Fa',
  Lön: 'Lö',
  Lager: 'La',
  Leverantörsfakturaattest: 'Lfa',
  Tid: 'Td',
  Anläggningsregister: 'An',
  'Register/Övrigt': 'Reg',
  Rapporter: 'Rap',
}

const COLUMNS: Record<string, Program['column']> = { 'Register/Övrigt': 'registers', Rapporter: 'reports' }

const documented = Object.fromEntries(
  CATALOGUE.map(({ program, permissions }) => [program, permissions.map(({ label }) => label)]),
)

function describeProgram(label: string, permissions: readonly string[]): Program {
  return {
    label,
    abbreviation: ABBREVIATIONS[label] ?? label.slice(0, 2),
    column: COLUMNS[label] ?? 'programs',
    permissions: [...permissions],
  }
}

const LABELS = [...new Set([...CATALOGUE.map(({ program }) => program), ...Object.keys(INVENTED)])]

/** The programs of the practice system, with whatever else the grants ask for: labels in a request are free text. */
export function programsWith(grants: readonly Grant[]): Program[] {
  const asked = grants.map(({ program }) => program)
  return [...new Set([...LABELS, ...asked])].map((label) => {
    const known = INVENTED[label] ?? documented[label] ?? []
    const wanted = grants.filter(({ program }) => program === label).flatMap(({ permissions }) => permissions)
    const permissions = [...new Set([...known, ...wanted.filter((permission) => permission !== 'all')])]
    return describeProgram(label, permissions.length > 0 ? permissions : ['Visa', 'Skapa', 'Ta bort'])
  })
}

/** The switches that a grant asks for, by name. */
export function permissionsAskedFor(grant: Grant, programs: readonly Program[]): string[] {
  if (grant.permissions !== 'all') return grant.permissions
  return programs.find(({ label }) => label === grant.program)?.permissions ?? []
}
