import type { Localised } from '../language.ts'
import type { Grant } from './schema.ts'

/**
 * The programs and switches that the vendor's help pages name, to suggest from: the label as the Swedish page shows it,
 * and a translation for readers of English. A request may ask for any other label too.
 */
export interface CatalogueProgram {
  program: string
  english: string
  /** Whether the vendor names the switches. Where it doesn't, they must be taken from the dialog at hand. */
  documented: boolean
  permissions: readonly CataloguePermission[]
}
export interface CataloguePermission {
  label: string
  english: string
}

const permissions = (labels: Record<string, string>): CataloguePermission[] =>
  Object.entries(labels).map(([label, english]) => ({ label, english }))

export const CATALOGUE: readonly CatalogueProgram[] = [
  { program: 'Bokföring', english: 'Bookkeeping', documented: false, permissions: [] },
  { program: 'Fakturering', english: 'Invoicing', documented: false, permissions: [] },
  {
    program: 'Lön',
    english: 'Payroll',
    documented: true,
    permissions: permissions({
      'Ändra / spara registreringar': 'Change / save entries',
      'Visa lönebesked': 'Show payslips',
      'Visa saldo': 'Show balance',
      Guidekörningar: 'Guided runs',
      Collectum: 'Collectum',
      'Lön register': 'Payroll register',
      'Lön register personal': 'Payroll register, staff',
      Arbetstidsschema: 'Working schedule',
      Statistiklista: 'Statistics list',
      'Lön - inställningar': 'Payroll settings',
      Attest: 'Approval',
    }),
  },
  {
    program: 'Lager',
    english: 'Inventory',
    documented: true,
    permissions: permissions({
      'Se, skapa och ändra': 'Manual deliveries: see, create and change',
      'Markera som klar för bokföring': 'Manual deliveries: mark as ready for bookkeeping',
      'Planera och genomföra': 'Stocktaking: plan and carry out',
      'Skapa / ändra': 'Production orders: create / change',
      'Markera med "Lagerhantering klar"': 'Production orders: mark as handled in stock',
    }),
  },
  {
    program: 'Leverantörsfakturaattest',
    english: 'Supplier invoice approval',
    documented: true,
    permissions: permissions({ Administratör: 'Administrator', Attestant: 'Approver' }),
  },
  {
    program: 'Register/Övrigt',
    english: 'Registers / other',
    documented: true,
    permissions: permissions({
      Artiklar: 'Articles',
      Kunder: 'Customers',
      Leverantörer: 'Suppliers',
      Kontoplan: 'Chart of accounts',
      Kostnadsställen: 'Cost centres',
      Personal: 'Staff',
      Projekt: 'Projects',
      Lagerställen: 'Stock points',
      Prisuppdatering: 'Price update',
      Kostnader: 'Costs',
      'Sie-export': 'SIE export',
      'Sie-import': 'SIE import',
      'Exportera filer': 'Export files',
    }),
  },
  {
    program: 'Rapporter',
    english: 'Reports',
    documented: true,
    permissions: permissions({
      Bokföring: 'Bookkeeping',
      'Visa strukna rader': 'Show struck lines',
      Fakturering: 'Invoicing',
      Tid: 'Time',
      Lön: 'Payroll',
      Lager: 'Inventory',
      Behandlingshistoriken: 'Processing history',
      'Visa grafer i lobbyn': 'Show charts in the lobby',
    }),
  },
]

export interface GrantPreset {
  id: string
  name: Localised
  grants: readonly Grant[]
}

/** What audit and accounting firms mostly ask for. The export is the one that audits forget. */
export const GRANT_PRESETS: readonly GrantPreset[] = [
  {
    id: 'audit',
    name: { sv: 'Revision: läsa, rapporter, Sie-export', en: 'Audit: read, reports, SIE export' },
    grants: [
      {
        program: 'Rapporter',
        permissions: ['Bokföring', 'Visa strukna rader', 'Fakturering', 'Behandlingshistoriken'],
      },
      { program: 'Register/Övrigt', permissions: ['Kontoplan', 'Sie-export'] },
    ],
  },
  {
    id: 'accounting',
    name: {
      sv: 'Redovisning: allt i Bokföring och Fakturering',
      en: 'Accounting: everything in bookkeeping and invoicing',
    },
    grants: [
      { program: 'Bokföring', permissions: 'all' },
      { program: 'Fakturering', permissions: 'all' },
    ],
  },
]

/** The program's name for a reader of that language; labels that the catalogue doesn't know stand as they are. */
export function programInEnglish(program: string): string | undefined {
  return CATALOGUE.find((known) => known.program === program)?.english
}

/** A switch's name for a reader of English, if the catalogue knows it. */
export function permissionInEnglish(program: string, label: string): string | undefined {
  const known = CATALOGUE.find((entry) => entry.program === program)
  return known?.permissions.find((permission) => permission.label === label)?.english
}
