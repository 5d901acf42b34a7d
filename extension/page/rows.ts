import type { Identity } from '../../shared/guides/locator.ts'
import { isInBanner, isInDeclaredBanner } from './banner.ts'
import { holdsBlock } from './blocks.ts'
import { formRowOf } from './form-rows.ts'
import { holdsSeveral, readMarks } from './identity.ts'
import { holdersOf, isInScope } from './holders.ts'
import { looseRowAt } from './loose-rows.ts'
import { textOf } from './page-text.ts'
import { holdsControl, isPressed, isSwitch } from './roles.ts'
import type { Tree } from './tree.ts'

/** What a row is made of: mostly one element. */
type Row = readonly Element[]

export interface Rows {
  /** The rows that are about the named one: none, the one, or several that can't be told apart. */
  rows: Row[]
  /** Rows with the name that show another's e-mail or number. */
  others: number
  /** They stand where a top bar would, and nothing but the name shows them to be rows. */
  areInBar: boolean
}

/**
 * The rows in `scope` about the one with a name and, where shown, an identity mark. A row is found from the name that
 * stands in it, never from what is looked for in it: else a row without the icon would borrow its neighbour's.
 */
export function rowsAbout(names: ReadonlySet<string>, identity: Identity, scope: readonly Element[], tree: Tree): Rows {
  const found = holdersOf(names, scope, tree).map((holder) => rowOf(holder, scope, tree))
  const { rows, areInBar } = withoutBars([...new Map(found.map((row) => [row[0], row])).values()], tree)
  const marked = rows.map((row) => {
    const text = row.map((part) => textOf(part, tree)).join(' ')
    return { row, mark: holdsSeveral(text, identity) ? ('other' as const) : readMarks(text, identity) }
  })
  const fitting = marked.filter(({ mark }) => mark !== 'other')
  const certain = fitting.filter(({ mark }) => mark === 'own')
  const chosen = (certain.length > 0 ? certain : fitting).map(({ row }) => row)
  return {
    rows: chosen.filter((row) => !chosen.some((other) => other !== row && holdsBlock(row, other, tree))),
    others: marked.length - fitting.length,
    areInBar,
  }
}

/**
 * A name in the top bar is whoever is signed in, and one in a line of text is a greeting: neither is a row. A bar that only
 * its place on the page shows to be one gives way to rows elsewhere.
 */
function withoutBars(rows: readonly Row[], tree: Tree): { rows: Row[]; areInBar: boolean } {
  const isSure = (row: Row) => row.length > 1 || row.some((part) => isRow(part, tree))
  const isSeparate = (part: Element) => holdsControl(part, tree) && !isInDeclaredBanner(part, tree)
  const standing = rows.filter((row) => isSure(row) || row.some(isSeparate))
  const below = standing.filter((row) => isSure(row) || !row.some((part) => isInBanner(part, tree)))
  return below.length > 0 ? { rows: below, areInBar: false } : { rows: standing, areInBar: standing.length > 0 }
}

/** How tall, in CSS pixels, a lone row without a like beside it may be. */
const LONE_ROW_MAX = 160

/**
 * The row, list item or card around the element that holds its name. A lone one, with nothing alike to tell its edge by,
 * is the largest element around the name that is no taller than a row.
 */
function rowOf(holder: Element, scope: readonly Element[], tree: Tree): Row {
  const label = holder.closest('label')
  const formRow = label && formRowOf(label, tree)
  if (formRow) return [formRow]
  const own = toggleAround(holder, scope, tree)
  let lone = holder
  for (let at: Element | null = holder; at; at = tree.parentOf(at)) {
    // A block may be a list of rows; a scope of one part is what rows are in.
    const isEdge = scope.includes(at)
    if (!(isEdge && scope.length === 1)) {
      if (isRow(at, tree)) return panesOf(wholeRow(at, tree))
      const loose = isCell(at) ? null : looseRowAt(at, tree)
      if (loose) return loose.filter((part) => isInScope(part, scope, tree))
    }
    if (at.matches('html,body,main') || holdsOtherRow(at, holder)) break
    if (own && holdsOtherToggle(at, own, tree)) break
    if (at.getBoundingClientRect().height <= LONE_ROW_MAX) lone = at
    if (isEdge) break
  }
  return [lone]
}

/** Whether rows stand in an element beside the name: then it is more than the name's own row. */
const holdsOtherRow = (element: Element, holder: Element) =>
  [...element.querySelectorAll('tr,[role=row],li')].some((row) => !row.contains(holder))

/** What is switched by pressing the name itself; then a place with another such is a list of them, however small. */
function toggleAround(holder: Element, scope: readonly Element[], tree: Tree): Element | null {
  for (let at: Element | null = holder; at && !scope.includes(at); at = tree.parentOf(at)) {
    if (isSwitch(at)) return at
  }
  return null
}

const holdsOtherToggle = (element: Element, own: Element, tree: Tree) =>
  element !== own && tree.walk(element).some((inner) => inner !== own && isSwitch(inner))

/** The row around an element that the markup or its likes beside it show to be one; null for none. */
export function rowAround(element: Element, tree: Tree): Element | null {
  for (let at = tree.parentOf(element); at; at = tree.parentOf(at)) if (isRow(at, tree)) return at
  return null
}

/**
 * A table row that only says who it is about is less than the row: the group of rows that it begins is, or the row around
 * its table.
 */
function wholeRow(row: Element, tree: Tree): Element {
  const body = row.localName === 'tr' && !holdsControl(row, tree) ? row.parentElement : null
  const [first, second] = body?.children ?? []
  if (!body || first !== row) return row
  if (!second) return body.parentElement?.closest('tr') ?? row
  // With more cells than the name's, it may be a row whose likes are about others.
  if (row.childElementCount > 1 || second.childElementCount < 2) return row
  return [body, body.parentElement].find((group) => group && hasPeers(group, tree)) ?? row
}

/** The parts of a row of a grid whose first columns stand still while the others scroll: each part in a pane of its own. */
function panesOf(row: Element): Row {
  const index = row.getAttribute('aria-rowindex')
  const grid = index ? row.closest('[role$=grid]') : null
  return grid ? [...grid.querySelectorAll(`[role=row][aria-rowindex="${index}"]`)] : [row]
}

const isRow = (element: Element, tree: Tree) => isNativeRow(element) || (!isCell(element) && hasPeers(element, tree))

export const isNativeRow = (element: Element) => element.matches('tr,[role=row]')
const isCell = (element: Element) => element.matches('td,th,[role=cell],[role=gridcell],[role=rowheader]')

/**
 * Whether siblings are alike: made alike, and each, as this one, with words of its own and something to press. The cells
 * of one row fail that (a cell has words or icons), rows and cards pass.
 */
function hasPeers(element: Element, tree: Tree): boolean {
  if (!isComplete(element, tree)) return false
  const siblings = element.parentNode?.children ?? []
  return [...siblings].some(
    (sibling) =>
      sibling !== element && isAlike(sibling, element) && isComplete(sibling, tree) && areOfASize(sibling, element),
  )
}

/** How many times as tall as its likes, and how tall in CSS pixels at least, what is no row beside them is. */
const FAR_TALLER = 6
const TALL = 400

/** A bar and the page beneath it may be made alike: no list has such rows. */
function areOfASize(one: Element, other: Element): boolean {
  const heights = [one, other].map((element) => element.getBoundingClientRect().height)
  return Math.max(...heights) <= Math.max(TALL, FAR_TALLER * Math.min(...heights))
}

function isAlike(one: Element, other: Element): boolean {
  return one.localName === other.localName && one.getAttribute('role') === other.getAttribute('role')
}

/** Has something to press, and words that are not merely the name of what is pressed. */
function isComplete(element: Element, tree: Tree): boolean {
  let hasControl = isPressed(element)
  let hasWords = false
  const visit = (at: Element, inControl: boolean) => {
    const inside = tree.shadowOf(at) ?? at
    for (const node of inside.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && !inControl && node.nodeValue?.trim()) hasWords = true
    }
    for (const child of inside.children) {
      const control = isPressed(child)
      if (control) hasControl = true
      visit(child, inControl || control)
    }
  }
  visit(element, false)
  return hasControl && (hasWords || linksIn(element, tree) > 1)
}

const linksIn = (element: Element, tree: Tree) =>
  [...tree.walk(element)].filter((inner) => inner.localName === 'a').length
