import { columnNamesOf } from './columns.ts'
import { wordsOf } from './names.ts'
import { textOf } from './page-text.ts'
import { CELLS } from './roles.ts'
import { trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'
import { isVisible } from './visibility.ts'

/** A column of names is of those that the rows are about, wherever it stands. */
const NAME = /namn$|name$/

/**
 * Whether a name only stands in a place that is about somebody else: inside other words ("Inbjuden av Anna Berg", a part of a
 * longer name that a search has marked), or under a header or label that says so, beside the one that the row is about.
 */
export function isMentioned(holder: Element, tree: Tree): boolean {
  const [before = '', after = ''] = [holder.previousSibling, holder.nextSibling].map(wordsOf)
  // A picture beside the name of another is not who the row is about.
  if (!textOf(holder, tree) || /\p{L}[^:]*$/u.test(before) || /^\p{L}/u.test(after)) return true
  const term = (holder.closest('dd') ?? holder).previousElementSibling
  const label = before.trim() || (term && isVisible(term, tree) ? textOf(term, tree) : '').trim()
  if (label && (label.endsWith(':') || term?.localName === 'dt'))
    return !tree.hostWords.subjects.includes(trimName(label))
  const cell = holder.closest(CELLS)
  const cells = [...(cell?.parentElement?.children ?? [])]
  const isSubject = (other: Element) =>
    isHeader(other) || columnNamesOf(other, tree).some((name) => tree.hostWords.subjects.includes(name))
  return (
    !!cell &&
    cells.slice(0, cells.indexOf(cell)).some(isSubject) &&
    !columnNamesOf(cell, tree).some((name) => NAME.test(name))
  )
}

/** What heads a row in the markup, and is words. */
const isHeader = (cell: Element) => cell.matches('th,[role=rowheader]') && /\p{L}/u.test(cell.textContent ?? '')
