import { namesOf } from './names.ts'
import { textOf } from './page-text.ts'
import { trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'

/** What the header of the column says that a cell's control stands in, folded; empty where there is no such grid. */
export function columnNamesOf(control: Element, tree: Tree): string[] {
  for (let at: Element | null = control; at; at = tree.parentOf(at)) {
    if (at.localName === 'td') return tableHeader(at as HTMLTableCellElement, tree)
    const role = at.getAttribute('role')
    if (role === 'gridcell' || role === 'cell') return gridHeader(at, tree)
  }
  return []
}

function tableHeader(cell: HTMLTableCellElement, tree: Tree): string[] {
  const table = cell.closest('table')
  const row = cell.parentElement
  if (!table || !(row?.localName === 'tr')) return []
  const cells = layoutOf(table)
  const own = cells.find((placed) => placed.cell === cell)
  if (!own) return []
  // From the nearest up, as long as they stand on one another: a table may have headers anew further down.
  let top = own.row
  const headers: Placed[] = []
  for (const other of cells.toReversed()) {
    const isAbove = other.row < own.row && other.start <= own.start && own.start < other.end
    if (!isAbove || other.cell.localName !== 'th') continue
    if (headers.length > 0 && other.row + other.cell.rowSpan < top) break
    headers.unshift(other)
    top = other.row
  }
  return headers
    .flatMap(({ cell: header }) => [...namesOf(header, tree), trimName(textOf(header, tree))])
    .filter(Boolean)
}

interface Placed {
  cell: HTMLTableCellElement
  row: number
  start: number
  end: number
}

/** Where every cell of a table lies once rowspan and colspan have pushed its neighbours aside. */
function layoutOf(table: HTMLTableElement): Placed[] {
  const cells: Placed[] = []
  const taken = new Set<string>()
  for (const [row, tr] of [...table.rows].entries()) {
    let column = 0
    for (const cell of tr.cells) {
      while (taken.has(`${row} ${column}`)) column += 1
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1) taken.add(`${row + down} ${column + across}`)
      }
      cells.push({ cell, row, start: column, end: column + cell.colSpan })
      column += cell.colSpan
    }
  }
  return cells
}

function gridHeader(cell: Element, tree: Tree): string[] {
  const row = cell.closest('[role=row]')
  const grid = cell.closest('[role=grid],[role=table],[role=treegrid]')
  if (!row || !grid) return []
  const headers = [...tree.walk(grid)].filter((element) => element.getAttribute('role') === 'columnheader')
  const stated = cell.getAttribute('aria-colindex')
  const cells = [...row.children].filter((element) => /cell|rowheader/.test(element.getAttribute('role') ?? ''))
  const header = stated
    ? // The header of a group of columns bears the index of the first.
      headers.findLast((element) => element.getAttribute('aria-colindex') === stated)
    : headers.length === cells.length
      ? headers[cells.indexOf(cell)]
      : undefined
  return header ? [...namesOf(header, tree), trimName(textOf(header, tree))].filter(Boolean) : []
}
