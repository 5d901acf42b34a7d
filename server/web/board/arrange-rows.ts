import { foldName } from '../../../shared/fold-name.ts'
import type { BoardRow } from '../../../shared/link-request/board-row.ts'
import type { Party } from '../../../shared/link-request/schema.ts'
import { formatOrganisationNumber } from '../../../shared/organisation-number.ts'
import { showsClosed, type BoardQuery } from './board-query.ts'

/** A row with what the search looks in, folded once and not at every keystroke. */
export interface SearchableRow extends BoardRow {
  folded: string
}

export function makeSearchable(row: BoardRow): SearchableRow {
  const { reference, client, organisationNumber, newFirm, currentFirm, words } = row
  const number = `${organisationNumber} ${formatOrganisationNumber(organisationNumber)}`
  return { ...row, folded: foldName([reference, client, number, newFirm, currentFirm, words].join(' ')) }
}

const isOpen = ({ status }: BoardRow): boolean => status !== 'complete' && status !== 'cancelled'

/** Whether a row belongs in the selection, whoever is waited on; `words` is the folded search. */
function fitsApartFromParty(row: SearchableRow, query: BoardQuery, words: readonly string[]): boolean {
  if (query.status === undefined ? !isOpen(row) : query.status !== 'all' && query.status !== row.status) return false
  if (query.only === 'mine' && !row.myTurn) return false
  if (query.only === 'blocked' && !row.blocked) return false
  if (query.only === 'stalled' && !row.stalled) return false
  return words.every((word) => row.folded.includes(word))
}

export type Counts = Record<Party | 'all', number>

export interface Arrangement {
  /** Ids: those that stand still, longest first. */
  stalled: string[]
  /** The others, longest in their status first; with closed ones, the latest changed first. */
  moving: string[]
  /** How many would be shown for each choice of party. */
  counts: Counts
}

/** What to show of `rows`, in order. */
export function arrangeRows(rows: Iterable<SearchableRow>, query: BoardQuery): Arrangement {
  const words = foldName(query.q).split(' ').filter(Boolean)
  const counts: Counts = { all: 0, client: 0, 'new-firm': 0, 'current-firm': 0, vendor: 0 }
  const stalled: SearchableRow[] = []
  const moving: SearchableRow[] = []
  const isByDate = showsClosed(query)
  for (const row of rows) {
    if (!fitsApartFromParty(row, query, words)) continue
    counts.all += 1
    if (row.waitingOn) counts[row.waitingOn] += 1
    if (query.waitingOn && query.waitingOn !== row.waitingOn) continue
    if (!isByDate && row.stalled) stalled.push(row)
    else moving.push(row)
  }
  const ids = (group: SearchableRow[], compare: (a: SearchableRow, b: SearchableRow) => number) =>
    group.sort(compare).map(({ id }) => id)
  const bySince = (a: SearchableRow, b: SearchableRow) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)
  const byUpdate = (a: SearchableRow, b: SearchableRow) => (a.updatedAt < b.updatedAt ? 1 : -1)
  return { stalled: ids(stalled, bySince), moving: ids(moving, isByDate ? byUpdate : bySince), counts }
}
