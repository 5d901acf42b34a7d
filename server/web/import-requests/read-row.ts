import { foldName } from '../../../shared/fold-name.ts'
import type { Preset } from '../../../shared/contracts/http.ts'
import { GRANT_PRESETS } from '../../../shared/link-request/catalogue.ts'
import type { Draft, DraftGrant } from '../new-request/draft.ts'
import type { Column } from './columns.ts'

/** How a choice may be spelled in a file; what is not here goes on as it is, and is found wrong later. */
const CHOICES: Record<string, string> = {
  redovisning: 'accounting',
  redovisningsbyrå: 'accounting',
  revision: 'audit',
  revisionsbyrå: 'audit',
  klient: 'client',
  klienten: 'client',
  'nuvarande byrå': 'current-firm',
  'nuvarande byrån': 'current-firm',
  'current firm': 'current-firm',
  blankett: 'form',
  digital: 'digital',
  digitalt: 'digital',
  svenska: 'sv',
  engelska: 'en',
  swedish: 'sv',
  english: 'en',
}
const choice = (text: string) => CHOICES[foldName(text)] ?? foldName(text)
const several = (text: string) => text.split(';').map((part) => part.trim())

/** One row of a file as the form would hold it. Where a firm's kind is not said, a new firm audits and a current one keeps books. */
export function readRow(row: Partial<Record<Column, string>>, presets: readonly Preset[]): Draft {
  const text = (column: Column) => row[column]?.trim() ?? ''
  const names = several(text('consultants'))
  const emails = several(text('consultantEmails'))
  const count = Math.max(names.length, emails.length)
  return {
    client: {
      name: text('client'),
      organisationNumber: text('organisationNumber'),
      subscriptionNumber: text('subscriptionNumber'),
      contact: {
        name: text('contactName'),
        email: text('contactEmail'),
        language: choice(text('contactLanguage')) === 'en' ? 'en' : 'sv',
      },
    },
    newFirm: {
      name: text('newFirm'),
      kind: choice(text('newFirmKind')) || 'audit',
      consultants: Array.from({ length: count }, (_, index) => ({
        name: names[index] ?? '',
        email: emails[index] ?? '',
      })),
    },
    currentFirm: {
      name: text('currentFirm'),
      kind: choice(text('currentFirmKind')) || 'accounting',
      contact: { name: text('currentContactName'), email: text('currentContactEmail'), language: 'sv' },
    },
    administrator: choice(text('administrator')) || 'client',
    route: choice(text('route')) || 'form',
    grants: readGrants(text('grants'), presets),
  }
}

/** Either the name of a suggestion ("Revision"), or "Bokföring: allt; Rapporter: Bokföring, Visa strukna rader". */
function readGrants(text: string, presets: readonly Preset[]): DraftGrant[] {
  const wanted = foldName(text)
  const own = presets.find(({ name }) => foldName(name) === wanted)
  if (own) return structuredClone(own.grants)
  const ready = GRANT_PRESETS.find(({ id, name }) =>
    [id, ...Object.values(name).flatMap((full) => [full, full.split(':')[0] ?? ''])].some(
      (n) => foldName(n) === wanted,
    ),
  )
  if (ready) return structuredClone([...ready.grants])
  return several(text).flatMap((part) => {
    const colon = part.indexOf(':')
    const program = (colon === -1 ? part : part.slice(0, colon)).trim()
    if (!program) return []
    const listed = colon === -1 ? [] : part.slice(colon + 1).split(',')
    const labels = listed.map((label) => label.trim()).filter(Boolean)
    const isAll = labels.length === 1 && ['allt', 'alla', 'all', 'everything'].includes(foldName(labels[0] ?? ''))
    return [{ program, permissions: isAll ? ('all' as const) : labels }]
  })
}
