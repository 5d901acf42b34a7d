import type { Identity } from '../../shared/guides/locator.ts'
import { isInBanner, isInDeclaredBanner } from './banner.ts'
import { formRowOf } from './form-rows.ts'
import { holdsSeveral, readMarks } from './identity.ts'
import { holdersOf } from './holders.ts'
import { textOf } from './page-text.ts'
import { isControl, isPressed, isSwitch } from './roles.ts'
import type { Tree } from './tree.ts'

export interface Rows {
  /** The rows that are about the named one: none, the one, or several that can't be told apart. */
  rows: Element[]
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
  const { rows: standing, areInBar } = withoutBars(found, tree)
  const rows = new Set(standing)
  const marked = [...rows].map((row) => {
    const text = textOf(row, tree)
    return { row, mark: holdsSeveral(text, identity) ? ('other' as const) : readMarks(text, identity) }
  })
  const fitting = marked.filter(({ mark }) => mark !== 'other')
  const certain = fitting.filter(({ mark }) => mark === 'own')
  const chosen = (certain.length > 0 ? certain : fitting).map(({ row }) => row)
  return {
    rows: chosen.filter((row) => !chosen.some((other) => other !== row && tree.contains(row, other))),
    others: marked.length - fitting.length,
    areInBar,
  }
}

/**
 * A name in the top bar is whoever is signed in, and one in a line of text is a greeting: neither is a row. A bar that only
 * its place on the page shows to be one gives way to rows elsewhere.
 */
function withoutBars(rows: readonly Element[], tree: Tree): { rows: Element[]; areInBar: boolean } {
  const standing = rows.filter((row) => isRow(row, tree) || (holdsControl(row, tree) && !isInDeclaredBanner(row, tree)))
  const below = standing.filter((row) => isRow(row, tree) || !isInBanner(row, tree))
  return below.length > 0 ? { rows: below, areInBar: false } : { rows: standing, areInBar: standing.length > 0 }
}

const holdsControl = (element: Element, tree: Tree) => isPressed(element) || [...tree.walk(element)].some(isControl)

/** How tall, in CSS pixels, a lone row without a like beside it may be. */
const LONE_ROW_MAX = 160

/**
 * The row, list item or card around the element that holds its name. A lone one, with nothing alike to tell its edge by,
 * is the largest element around the name that is no taller than a row.
 */
export function rowOf(holder: Element, scope: readonly Element[], tree: Tree): Element {
  const label = holder.closest('label')
  const formRow = label && formRowOf(label, tree)
  if (formRow) return formRow
  const own = toggleAround(holder, scope, tree)
  let lone = holder
  for (let at: Element | null = holder; at; at = tree.parentOf(at)) {
    // A block may be a list of rows; a scope of one part is what rows are in.
    const isEdge = scope.includes(at)
    if (!(isEdge && scope.length === 1) && isRow(at, tree) && !isFirstOfSeveral(at, tree)) return at
    if (at.matches('html,body,main') || holdsOtherRow(at, holder)) break
    if (own && holdsOtherToggle(at, own, tree)) break
    if (at.getBoundingClientRect().height <= LONE_ROW_MAX) lone = at
    if (isEdge) break
  }
  return lone
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
  element !== own && [...tree.walk(element)].some((inner) => inner !== own && isSwitch(inner))

/** The row around an element that the markup or its likes beside it show to be one; null for none. */
export function rowAround(element: Element, tree: Tree): Element | null {
  for (let at = tree.parentOf(element); at; at = tree.parentOf(at)) if (isRow(at, tree)) return at
  return null
}

/** A table row that only says who it is about, in a group of rows that has its likes: the group is the row. */
function isFirstOfSeveral(row: Element, tree: Tree): boolean {
  const group = row.localName === 'tr' ? row.parentElement : null
  if (group?.localName !== 'tbody' || group.childElementCount < 2 || holdsControl(row, tree)) return false
  return hasPeers(group, tree)
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
  const siblings = element.parentElement?.children ?? element.parentNode?.children ?? []
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
