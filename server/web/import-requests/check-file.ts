import Papa from 'papaparse'
import type { Preset } from '../../../shared/contracts/http.ts'
import { checkOrganisationNumber } from '../../../shared/organisation-number.ts'
import type { Draft } from '../new-request/draft.ts'
import { checkDraft, type FieldProblems } from '../new-request/problems.ts'
import { columnOf, NEEDED, type Column } from './columns.ts'
import { readRow } from './read-row.ts'

/** More in one go would keep a mail server busy for long; the rest fits in a second file. */
export const MOST_ROWS = 500

export interface CheckedRow {
  /** The line of the file that it begins on, counted from 1 with the headings. */
  line: number
  draft: Draft
  problems: FieldProblems
  /** The line with the same company and firm before it. */
  sameAs?: number
  /** The company has an open request already. */
  isOpenAlready: boolean
}

export type CheckedFile =
  | { ok: true; rows: CheckedRow[] }
  | { ok: false; problem: 'empty' | 'too-many' | 'unreadable' | 'columns'; missing?: Column[] }

/** Reads a file of requests and finds what is wrong with each, without creating any. `open`: numbers with open requests. */
export function checkFile(text: string, presets: readonly Preset[], open: ReadonlySet<string>): CheckedFile {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' })
  if (parsed.errors.some(({ type }) => type === 'Quotes')) return { ok: false, problem: 'unreadable' }
  const [headings, ...lines] = parsed.data
  if (!headings || lines.length === 0) return { ok: false, problem: 'empty' }
  if (lines.length > MOST_ROWS) return { ok: false, problem: 'too-many' }
  const columns = headings.map(columnOf)
  const missing = NEEDED.filter((column) => !columns.includes(column))
  if (missing.length > 0) return { ok: false, problem: 'columns', missing }
  const seen = new Map<string, number>()
  const rows = lines.map((cells, index): CheckedRow => {
    const line = index + 2
    const named = cells.flatMap((cell, place) => (columns[place] ? [[columns[place], cell] as const] : []))
    const draft = readRow(Object.fromEntries(named), presets)
    const number = checkOrganisationNumber(draft.client.organisationNumber)
    const key = number.ok ? `${number.digits} ${draft.newFirm.name}` : undefined
    const sameAs = key === undefined ? undefined : seen.get(key)
    if (key !== undefined && sameAs === undefined) seen.set(key, line)
    const isOpenAlready = number.ok && open.has(number.digits)
    return { line, draft, problems: checkDraft(draft), ...(sameAs && { sameAs }), isOpenAlready }
  })
  return { ok: true, rows }
}
