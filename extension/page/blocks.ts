import { holdersOf, isInScope, isInSentence } from './holders.ts'
import { ownTextOf, textOf } from './page-text.ts'
import { HEADINGS, holdsControl, roleOf } from './roles.ts'
import type { Tree } from './tree.ts'
import { trimName } from './trim-name.ts'
import { boxOf, isVisible } from './visibility.ts'

/** The parts of the page under a heading with one of `names`: each a list of elements in which to look. */
export function blocksHeaded(names: ReadonlySet<string>, scope: readonly Element[], tree: Tree): Element[][] {
  const named: Element[][] = []
  for (const hit of tree.index.hits(names)) {
    const region = labelledRegion(hit, names, tree)
    if (region && isInScope(region, scope, tree) && isVisible(region, tree)) named.push([region])
  }
  for (const holder of holdersOf(names, scope, tree)) {
    if (headsNothing(holder)) continue
    if (named.some((block) => block.some((part) => tree.contains(part, holder)))) continue
    const block = blockUnder(holder, scope, tree)
    if (block.length > 0) named.push(block)
  }
  // A heading and the label of the table under it name one place: the larger.
  return named.filter(
    (block, index) =>
      !named.some(
        (other, at) =>
          holdsBlock(other, block, tree) && (at < index || (at > index && !holdsBlock(block, other, tree))),
      ),
  )
}

/** Whether each part of the one stands in a part of the other, or is it. */
export const holdsBlock = (outer: readonly Element[], inner: readonly Element[], tree: Tree) =>
  inner.every((part) => outer.some((around) => tree.contains(around, part)))

/** The region that an element labels with one of the names: itself by its aria-label, or the table that it captions. */
function labelledRegion(hit: Element, names: ReadonlySet<string>, tree: Tree): Element | null {
  const label = hit.getAttribute('aria-label')
  if (label && names.has(trimName(label)) && isRegion(hit)) return hit
  const caption = hit.closest('caption')
  return caption && names.has(trimName(textOf(caption, tree))) ? caption.closest('table') : null
}

const isRegion = (element: Element) =>
  element.matches('section,table,fieldset,article,ul,div,form') && roleOf(element) === null

/** Whether a text stands on what shows and hides the part under it: a button in a heading, or as wide as the part. */
export function isOnAccordion(holder: Element): boolean {
  const opener = holder.closest('[aria-expanded]')
  if (!opener || opener.closest(HEADINGS)) return opener !== null
  // What opens a part of the page is as wide as that, unlike what opens a menu.
  const part = opener.nextElementSibling ?? opener.parentElement?.nextElementSibling ?? null
  return part !== null && isUnder(part, opener) && boxOf(opener).width > innerWidth * ACCORDION_SHARE
}

/** How much of the window's width the header of a part that can be folded up takes. */
const ACCORDION_SHARE = 0.4

/** A control, a sentence or a cell, other than one that a part of the page is laid out in, heads nothing. */
export function headsNothing(holder: Element): boolean {
  if (isInSentence(holder)) return true
  if (isOnAccordion(holder)) return false
  if (holder.closest(`${HEADINGS},summary,caption,legend`)) return holder.closest('a,button') !== null
  return (
    holder.closest(
      'a,button,[role=button],[role=link],[role=menuitem],[role=tab],td:not(:has(table)),option,label,nav,li',
    ) !== null
  )
}

/**
 * From the heading, the nearest surrounding element that holds more than the heading's line is the block; unless it goes on
 * past the next heading of the same rank, or one that looks no less like a heading: then what stands between the two.
 */
function blockUnder(heading: Element, scope: readonly Element[], tree: Tree): Element[] {
  const rank = rankOf(heading)
  const line = boxOf(heading)
  // What is folded away is under it, and nothing else.
  if (heading.closest('[aria-expanded=false]')) return []
  let at = isOnAccordion(heading) ? heading.closest('[aria-expanded]') : heading
  for (let level = 0; at && !scope.includes(at); at = tree.parentOf(at), level += 1) {
    const following = siblingsAfter(at)
    // One of several lines beside each other heads nothing: a tab, a crumb, the header of a column.
    const beside = [...(at.parentNode?.children ?? [])].filter((other) => other !== at && isBeside(other, line))
    const isOne = (other: Element) => !(following.includes(other) && holdsControl(other, tree))
    if (rank === 0 && beside.some((other) => /\p{L}/u.test(other.textContent ?? '') && isOne(other))) return []
    const end = following.findIndex(
      (sibling) => holdsHeading(sibling, heading, rank, tree) || looksNoLess(sibling, heading, level, tree),
    )
    const around: Element = at
    const part = (end === -1 ? following : following.slice(0, end)).filter(
      (sibling) => isUnder(sibling, around) && !beside.includes(sibling),
    )
    if (part.some((element) => textOf(element, tree) !== ''))
      return isPreface(part, tree) ? [...part, ...listAfter(at, heading, rank, tree)] : part
    if (end !== -1) return []
  }
  return []
}

/** Whether an element stands in a line. */
export function isBeside(element: Element, line: DOMRect): boolean {
  const { top, bottom, height } = boxOf(element)
  const middle = (top + bottom) / 2
  return height > 0 && line.top <= middle && middle <= line.bottom
}

/** Whether an element is drawn, and not in another column than what is above it. */
function isUnder(element: Element, above: Element): boolean {
  const [own, other] = [boxOf(element), boxOf(above)]
  return own.height > 0 && own.left < other.right && own.right > other.left
}

/** Whether what stands as deep in an element as a heading does in its own is a line drawn no smaller and no lighter. */
function looksNoLess(element: Element, heading: Element, level: number, tree: Tree): boolean {
  let inner: Element | null = element
  for (let down = level; inner && down > 0; down -= 1) inner = inner.firstElementChild
  if (!inner || !ownTextOf(inner) || !looksLikeTitle(heading) || holdsControl(element, tree)) return false
  return isNoLess(inner, heading)
}

/** Whether the letters in one element are drawn no smaller and no lighter than those in another. */
function isNoLess(element: Element, other: Element): boolean {
  const looks = looksOf(other)
  return looksOf(element).every((look, index) => look >= (looks[index] ?? 0))
}

/** How large, in CSS pixels, and how heavy the letters in an element are. */
function looksOf(element: Element): [size: number, weight: number] {
  const { fontSize, fontWeight } = getComputedStyle(element)
  return [Number.parseFloat(fontSize), Number.parseFloat(fontWeight)]
}

/** Whether weight or size sets a line apart. */
export function looksLikeTitle(element: Element): boolean {
  const [size, weight] = looksOf(element)
  return weight >= 600 || size >= 18
}

/** Lines under a heading that share a wrapper with it, with nothing to press: what they are about comes after the wrapper. */
const isPreface = (part: readonly Element[], tree: Tree) =>
  part.every((element) => [element, ...tree.walk(element)].every((inner) => roleOf(inner) === null))

/** The list that stands right after the wrapper of a heading; none where another heading comes first. */
function listAfter(at: Element, heading: Element, rank: number, tree: Tree): Element[] {
  const wrapper = tree.parentOf(at)
  const next = wrapper && siblingsAfter(wrapper).find((sibling) => isUnder(sibling, wrapper))
  return next?.matches('table,ul,ol,[role=grid],[role=table],[role=treegrid],[role=list],iframe') &&
    !holdsHeading(next, heading, rank, tree)
    ? [next]
    : []
}

function siblingsAfter(element: Element): Element[] {
  const found: Element[] = []
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) found.push(next)
  return found
}

/** Whether an element is, or holds, what ends the part under a heading: one of no lower rank, or the next like it. */
export const holdsHeading = (element: Element, heading: Element, rank: number, tree: Tree): boolean =>
  isPeer(element, heading, rank) || tree.walk(element).some((inner) => isPeer(inner, heading, rank))

/** What only looks like a heading ranks below the two highest. */
export function isPeer(element: Element, heading: Element, rank: number): boolean {
  // What heads an item ranks below what heads the list.
  const isItems = element.closest(ITEMS) !== null && heading.closest(ITEMS) === null
  if (roleOf(element) === 'heading') return rankOf(element) + Number(isItems) <= (rank || 2)
  return (
    rank === 0 &&
    element.localName === heading.localName &&
    (/^(dt|legend)$/.test(element.localName) ||
      (element.className === heading.className && element.className !== '' && isNoLess(element, heading) && !isItems))
  )
}

const ITEMS = 'li,[role=listitem]'

/** 1 to 6 for headings, 0 for what only looks like one. */
export function rankOf(element: Element): number {
  const heading = element.closest(HEADINGS)
  if (!heading) return 0
  return Number(heading.getAttribute('aria-level') ?? (/^h([1-6])$/.exec(heading.localName)?.[1] || 2))
}
