import { holdersOf, isInScope, isInSentence } from './holders.ts'
import { textOf } from './page-text.ts'
import { roleOf } from './roles.ts'
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

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]'

/** Whether a text stands on the button in a heading that shows and hides what is under the heading. */
export const isOnAccordion = (holder: Element): boolean => !!holder.closest('[aria-expanded]')?.closest(HEADINGS)

/** A control, a cell or a sentence with the heading's words heads nothing. */
export function headsNothing(holder: Element): boolean {
  if (isInSentence(holder)) return true
  if (isOnAccordion(holder)) return false
  if (holder.closest(`${HEADINGS},summary,caption,legend`)) return holder.closest('a,button') !== null
  return holder.closest('a,button,[role=button],[role=link],[role=menuitem],[role=tab],td,option,label,nav,li') !== null
}

/**
 * From the heading, the nearest surrounding element that holds more than the heading is the block; unless it goes on past
 * the next heading of the same rank: then what stands between the two.
 */
function blockUnder(heading: Element, scope: readonly Element[], tree: Tree): Element[] {
  const rank = rankOf(heading)
  for (let at: Element | null = heading; at && !scope.includes(at); at = tree.parentOf(at)) {
    const following = siblingsAfter(at)
    const end = following.findIndex((sibling) => holdsHeading(sibling, heading, rank, tree))
    const part = (end === -1 ? following : following.slice(0, end)).filter((sibling) => hasBox(sibling))
    if (part.some(hasContent)) return isPreface(part, tree) ? [...part, ...listAfter(at, heading, rank, tree)] : part
    if (end !== -1) return []
  }
  return []
}

const hasContent = (element: Element) =>
  (element.textContent ?? '').trim() !== '' ||
  element.matches('iframe,slot') ||
  element.querySelector('iframe,slot') !== null

/** Lines under a heading that share a wrapper with it, with nothing to press: what they are about comes after the wrapper. */
const isPreface = (part: readonly Element[], tree: Tree) =>
  part.every((element) => [element, ...tree.walk(element)].every((inner) => roleOf(inner) === null))

/** The list that stands right after the wrapper of a heading; none where another heading comes first. */
function listAfter(at: Element, heading: Element, rank: number, tree: Tree): Element[] {
  const wrapper = tree.parentOf(at)
  const next = wrapper && siblingsAfter(wrapper).find((sibling) => hasBox(sibling))
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
export function holdsHeading(element: Element, heading: Element, rank: number, tree: Tree): boolean {
  const isPeer = (inner: Element) =>
    rank > 0
      ? roleOf(inner) === 'heading' && rankOf(inner) <= rank
      : inner.localName === heading.localName &&
        (inner.localName === 'dt' || (inner.className === heading.className && inner.className !== ''))
  if (isPeer(element)) return true
  for (const inner of tree.walk(element)) if (isPeer(inner)) return true
  return false
}

/** 1 to 6 for headings, 0 for what only looks like one. */
export function rankOf(element: Element): number {
  const heading = element.closest(HEADINGS)
  if (!heading) return 0
  return Number(heading.getAttribute('aria-level') ?? (/^h([1-6])$/.exec(heading.localName)?.[1] || 2))
}

const hasBox = (element: Element) => boxOf(element).height > 0
