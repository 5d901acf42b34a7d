import { useCallback, useMemo, useState } from 'preact/hooks'
import { arrangeRows, type Counts, type SearchableRow } from './arrange-rows.ts'
import { boardAddress, showsClosed, type BoardQuery } from './board-query.ts'
import { useRows, type Rows } from './use-rows.ts'

export interface ShownRow {
  row: SearchableRow
  /** Shown, but no longer in the selection. */
  hasLeft: boolean
  /** Changed since it was put where it is. */
  hasChanged: boolean
}

export interface Board extends Pick<Rows, 'state' | 'failure' | 'total' | 'reload'> {
  /** Ids in the order in which they are shown. */
  stalled: readonly string[]
  moving: readonly string[]
  /** A row as it is now. */
  rowOf: (id: string) => ShownRow | undefined
  counts: Counts
  /** How many have come into the selection that are not shown yet. */
  news: number
  /** Shows them, and puts everything in its place. */
  arrange: () => void
}

/**
 * The board for a selection. Nothing that is shown moves or vanishes under the reader: rows change in place, those that
 * left the selection stay and are marked, new ones wait until they are asked for. Only the reader's own doings rearrange.
 */
export function useBoard(query: BoardQuery): Board {
  const { rows, reading, ...loading } = useRows(showsClosed(query))
  const [asked, setAsked] = useState(0)
  const address = boardAddress(query)
  const current = useMemo(() => arrangeRows(rows.values(), query), [rows, address])
  const placed = useMemo(() => ({ ...current, rows }), [address, reading, asked])
  const fitting = useMemo(() => new Set([...current.stalled, ...current.moving]), [current])
  const news = useMemo(() => {
    const shown = new Set([...placed.stalled, ...placed.moving])
    let count = 0
    for (const id of fitting) if (!shown.has(id)) count += 1
    return count
  }, [placed, fitting])
  const rowOf = (id: string): ShownRow | undefined => {
    const before = placed.rows.get(id)
    const row = rows.get(id) ?? before
    return row && { row, hasLeft: !fitting.has(id), hasChanged: row.revision !== before?.revision }
  }
  const arrange = useCallback(() => setAsked((count) => count + 1), [])
  return { ...loading, stalled: placed.stalled, moving: placed.moving, rowOf, counts: current.counts, news, arrange }
}
