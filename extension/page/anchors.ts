import type { Container, Labels, Role } from '../../shared/guides/locator.ts'
import { columnNamesOf } from './columns.ts'
import { dialogAround, titlesOf } from './dialogs.ts'
import { isInDeclaredBanner } from './banner.ts'
import { firstEmptyRows } from './empty-rows.ts'
import { formLabelAround } from './form-rows.ts'
import { namesOf } from './names.ts'
import { textOf } from './page-text.ts'
import { partOf } from './page-part.ts'
import { isPressable, roleOf } from './roles.ts'
import { rowAround } from './rows.ts'
import { trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'

/** How many rows' or headings' words are tried as an anchor: the first are the ones that people would say. */
const TRIED = 3

/** The places that an element stands in, as containers of a description, the most telling first. */
export function anchorsOf(element: Element, role: Role, tree: Tree): Container[] {
  const anchors: Container[] = []
  const dialog = dialogAround(element, tree)
  const title = dialog && titlesOf(dialog, tree)[0]
  if (title) anchors.push({ kind: 'dialog', about: both(title) })
  for (const name of rowNames(element, tree)) anchors.push({ kind: 'row', of: both(name) })
  if (isInEmptyRow(element, tree)) anchors.push({ kind: 'empty-row' })
  const [column] = columnNamesOf(element, tree)
  if (column) anchors.push({ kind: 'column', headed: both(column) })
  for (const heading of headingsAbove(element, tree)) anchors.push({ kind: 'block', headed: both(heading) })
  anchors.push({ kind: 'part', is: partOf(element, tree) })
  if (role === 'act' && isInDeclaredBanner(element, tree)) anchors.push({ kind: 'banner' })
  return anchors
}

const both = (name: string): Labels => ({ sv: [name], en: [name] })

/** The words of an element's row that may be the row's name: its row header first, then its cells in order. */
function rowNames(element: Element, tree: Tree): string[] {
  const label = formLabelAround(element, tree)
  if (label) return [trimName(textOf(label, tree))].filter(Boolean)
  const row = rowAround(element, tree)
  if (!row) return []
  const headers = [...row.querySelectorAll('th,[role=rowheader]')]
  const cells = [...row.querySelectorAll('td,[role=cell],[role=gridcell],a,h1,h2,h3,h4,h5,h6,strong')]
  const names = [...headers, ...cells]
    .filter((cell) => !tree.contains(cell, element) && !tree.contains(element, cell))
    .filter((cell) => !isAct(cell) || cell.localName === 'a')
    .map((cell) => trimName(textOf(cell, tree)))
    .filter((name) => /\p{L}|\d{3}/u.test(name) && name.length < 80)
  return [...new Set(names)].slice(0, TRIED)
}

function isInEmptyRow(element: Element, tree: Tree): boolean {
  const row = rowAround(element, tree)
  return row?.parentElement ? firstEmptyRows([row.parentElement], tree).includes(row) : false
}

const isAct = (element: Element) => roleOf(element) === 'act' || isPressable(element)

/** The headings that an element stands under, nearest first. */
function headingsAbove(element: Element, tree: Tree): string[] {
  const names: string[] = []
  for (let at: Element | null = element; at && names.length < TRIED; at = tree.parentOf(at)) {
    const own = HEADED.has(at.localName) ? headOf(at) : undefined
    const heading = own ?? headingBefore(at)
    if (!heading || tree.contains(heading, element)) continue
    const name = trimName(textOf(heading, tree)) || namesOf(heading, tree)[0]
    // How many there are is another number tomorrow.
    if (name && !/\d/.test(name) && !names.includes(name)) names.push(name)
  }
  return names
}

const headOf = (element: Element) =>
  [...element.children].find(
    ({ localName }) => localName === 'caption' || localName === 'legend' || localName === 'summary',
  )
const HEADED = new Set(['table', 'fieldset', 'details'])

function headingBefore(element: Element): Element | undefined {
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) {
    if (roleOf(at) === 'heading') return at
    const inner = at.querySelector('h1,h2,h3,h4,h5,h6,[role=heading]')
    if (inner) return inner
  }
  return undefined
}
