import type { Identity } from '../../shared/guides/locator.ts'
import { isInBanner, isInDeclaredBanner } from './banner.ts'
import { holdsBlock, isBeside } from './blocks.ts'
import { formRowOf } from './form-rows.ts'
import { mayHoldMarks, readMarks, withoutMarks } from './identity.ts'
import { holdersOf, isInScope } from './holders.ts'
import { mentions } from './mentions.ts'
import { looseRowAt } from './loose-rows.ts'
import { saidIn, textBesideControls, textOf } from './page-text.ts'
import { CELLS, holdsControl, isPressed, isSwitch } from './roles.ts'
import { isMentioned } from './subject.ts'
import type { Tree } from './tree.ts'
import { trimName } from './trim-name.ts'
import { boxOf } from './visibility.ts'

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
  const rowsOf = (said: ReadonlySet<string>) =>
    holdersOf(said, scope, tree)
      .filter((holder) => !isMentioned(holder, tree))
      .map((holder) => rowOf(holder, scope, tree))
  // Where the name is written in another way ("Berg, Anna"), the address tells the row that has each of its words.
  const named = rowsOf(names)
  const found = named.length > 0 ? named : rowsOf(new Set([trimName(identity.email ?? '')]))
  const hasWords = (said: string) => [...names].some((name) => name.split(' ').every((word) => mentions(said, word)))
  const { rows, areInBar } = withoutBars([...new Map(found.map((row) => [row[0], row])).values()], tree)
  const marked = rows.map((row) => {
    const said = [...row, ...lineBeneath(row, tree)].map((part) => saidIn(part, tree)).join(' ')
    return { row, mark: readMarks(said, identity), isNamed: named.length > 0 || hasWords(withoutMarks(said)) }
  })
  const fitting = marked.filter(({ mark, isNamed }) => isNamed && (mark === 'own' || mark === 'none'))
  const certain = fitting.filter(({ mark }) => mark === 'own')
  const chosen = (certain.length > 0 ? certain : fitting).map(({ row }) => row)
  return {
    rows: chosen.filter((row) => !chosen.some((other) => other !== row && holdsBlock(row, other, tree))),
    others: marked.length - fitting.length,
    areInBar,
  }
}

/** A line beneath a table row that goes on with it: of fewer cells, with nothing to press. */
const lineBeneath = ([first]: Row, tree: Tree): Row =>
  rowBeneath(first).filter(
    (next) => next.childElementCount < (first?.childElementCount ?? 0) && !holdsControl(next, tree),
  )

/** A line beneath one that only says who it is about, with nothing but what is to be pressed. */
const iconsBeneath = (row: Element, tree: Tree): Row =>
  rowBeneath(row).filter(
    (next) => !holdsControl(row, tree) && isPressedIn(next, tree) && textBesideControls(next, tree) === '',
  )

function rowBeneath(row: Element | undefined): Element[] {
  const next = row?.localName === 'tr' && row.nextElementSibling
  return next ? [next] : []
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
  let lone = holder
  let isInList = false
  for (let at: Element | null = holder; at && !at.matches('[role=tree],[role=listbox]'); at = tree.parentOf(at)) {
    // A block may be a list of rows; a scope of one part is what rows are in.
    const isEdge = scope.includes(at)
    if (!(isEdge && scope.length === 1)) {
      if (isRow(at, tree)) return [...panesOf(wholeRow(at, tree)), ...iconsBeneath(at, tree)]
      const loose = isCell(at) ? null : looseRowAt(at, tree)
      if (loose) return loose.filter((part) => isInScope(part, scope, tree))
    }
    if (at.matches('html,body,main') || holdsOtherRow(at, holder)) break
    if (!isInList && at.getBoundingClientRect().height <= LONE_ROW_MAX) lone = at
    if (at.localName === 'li') return [at]
    if (isEdge) break
    isInList ||= hasLikes(at, tree)
  }
  return [lone]
}

/** Whether rows stand in an element beside the name: then it is more than the name's own row. */
const holdsOtherRow = (element: Element, holder: Element) =>
  [...element.querySelectorAll('tr,[role=row],li')].some((row) => !row.contains(holder))

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
  // A cell beside others, or as wide as one, may be of a row whose likes are about others.
  if (!row.querySelector(':scope>:only-child[colspan]') || second.childElementCount < 2) return row
  return [body, body.parentElement].find((group) => group && hasPeers(group, tree)) ?? row
}

/** The parts of a row of a grid whose first columns stand still while the others scroll: each part in a pane of its own. */
function panesOf(row: Element): Row {
  const index = row.getAttribute('aria-rowindex')
  const grid = index ? row.closest('[role$=grid]') : null
  if (!grid) return [row]
  const parts = [...grid.querySelectorAll(`[role=row][aria-rowindex="${index}"]`)]
  return parts.filter((part) => part.closest('[role$=grid]') === grid)
}

/** Whether something beside an element may be the same about somebody else: then what is around it is a list. */
function hasLikes(element: Element, tree: Tree): boolean {
  const textIn = isPressedIn(element, tree) ? textOf : textBesideControls
  return likesOf(element).some((sibling) => {
    const hasControl = isPressedIn(sibling, tree)
    const isMadeAlike =
      sibling.className === element.className ||
      (hasControl && [...sibling.classList].some((name) => element.classList.contains(name)))
    const text = isMadeAlike ? textIn(sibling, tree) : ''
    return text && (hasControl || !mayHoldMarks(text))
  })
}

const isRow = (element: Element, tree: Tree) => isNativeRow(element) || (!isCell(element) && hasPeers(element, tree))

export const isNativeRow = (element: Element) => element.matches('tr,[role=row]')
const isCell = (element: Element) => element.matches(CELLS)

/**
 * Whether siblings are alike: made alike, and each, as this one, with words of its own and something to press. The cells
 * of one row fail that (a cell has words or icons), rows and cards pass.
 */
function hasPeers(element: Element, tree: Tree): boolean {
  const isWhole = isComplete(element, tree)
  return likesOf(element).some(
    (sibling) => isComplete(sibling, tree) && (isWhole ? areOfASize(sibling, element) : isItemBeside(element, sibling)),
  )
}

/** Whether an element is an item of a list of which another is a row: one though it has less than the other. */
function isItemBeside(element: Element, sibling: Element): boolean {
  const isNamedAlike = element.className !== '' && element.className === sibling.className
  // A line in a cell is of the cell's row.
  return element.localName === 'li' || (isNamedAlike && !element.closest(CELLS) && !isBeside(sibling, boxOf(element)))
}

const likesOf = (element: Element) =>
  [...(element.parentNode?.children ?? [])].values().filter((other) => other !== element && isAlike(other, element))

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
const isComplete = (element: Element, tree: Tree) =>
  isPressedIn(element, tree) &&
  (textBesideControls(element, tree) !== '' || linksIn(element, tree) > 1 || holdsWordsOnSwitch(element, tree))

/** Whether all that it says stands on a switch in it. */
const holdsWordsOnSwitch = (element: Element, tree: Tree) =>
  !isPressed(element) && textOf(element, tree) !== '' && tree.walk(element).some(isSwitch)

const isPressedIn = (element: Element, tree: Tree) => isUsed(element) || tree.walk(element).some(isUsed)

/** Pressed, and no address that opens the mail program: that is a part of what a row says. */
const isUsed = (element: Element) => isPressed(element) && !element.matches('[href^="mailto:"]')

const linksIn = (element: Element, tree: Tree) =>
  [...tree.walk(element)].filter((inner) => inner.localName === 'a').length
