import { foldName } from '../../../shared/fold-name.ts'

/** What a column may be called in the file's first row; the first name is the one in the template. */
export const COLUMNS = {
  client: ['klient', 'client'],
  organisationNumber: ['organisationsnummer', 'organisation number', 'org.nr', 'orgnr'],
  subscriptionNumber: ['abonnemangsnummer', 'subscription number'],
  contactName: ['kontakt', 'contact'],
  contactEmail: ['kontaktens e-post', 'contact mail', 'contact email'],
  contactLanguage: ['kontaktens språk', 'contact language'],
  newFirm: ['ny byrå', 'new firm'],
  newFirmKind: ['ny byrås slag', 'kind of new firm'],
  consultants: ['konsulter', 'consultants'],
  consultantEmails: ['konsulternas e-post', 'consultants mail', 'consultant emails'],
  currentFirm: ['nuvarande byrå', 'current firm'],
  currentFirmKind: ['nuvarande byrås slag', 'kind of current firm'],
  currentContactName: ['nuvarande byrås kontakt', 'contact at current firm'],
  currentContactEmail: ['nuvarande byrås e-post', 'mail of current firm'],
  administrator: ['administratör', 'administrator'],
  route: ['väg', 'route'],
  grants: ['behörigheter', 'permissions'],
} as const satisfies Record<string, readonly string[]>
export type Column = keyof typeof COLUMNS

/** Which column a heading names; undefined for one that is not ours, which is left out. */
export function columnOf(heading: string): Column | undefined {
  const folded = foldName(heading)
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].some((name) => name === folded))
}

/** The columns that every file must have. */
export const NEEDED: readonly Column[] = [
  'client',
  'organisationNumber',
  'contactName',
  'contactEmail',
  'newFirm',
  'consultants',
  'consultantEmails',
  'currentFirm',
  'currentContactName',
  'currentContactEmail',
  'grants',
]
