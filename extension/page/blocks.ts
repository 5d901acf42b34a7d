import { trimName, textOf } from './names.ts'
import { roleOf } from './roles.ts'
import { holdersOf } from './text-index.ts'
import type { Tree } from './tree.ts'
import { boxOf, isVisible } from './visibility.ts'

/** The parts of the page under a heading with one of `names`: each a list of elements in which to look. */
export function blocksHeaded(names: ReadonlySet<string>, scope: readonly Element[], tree: Tree): Element[][] {
  const named: Element[][] = []
  for (const root of scope) {
    for (const element of tree.walk(root)) {
      const label = element.getAttribute('aria-label')
      if (label && names.has(trimName(label)) && isRegion(element) && isVisible(element, tree)) named.push([element])
      if (element.localName === 'caption' && names.has(trimName(textOf(element, tree)))) {
        const table = element.closest('table')
        if (table) named.push([table])
      }
    }
  }
  for (const holder of holdersOf(names, scope, tree)) {
    if (isControlText(holder)) continue
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

const holdsBlock = (outer: readonly Element[], inner: readonly Element[], tree: Tree) =>
  inner.every((part) => outer.some((around) => tree.contains(around, part)))

const isRegion = (element: Element) =>
  ['section', 'table', 'fieldset', 'article', 'ul', 'div', 'form'].includes(element.localName) &&
  roleOf(element) === null

/** A control or a cell with the heading's words heads nothing. */
function isControlText(holder: Element): boolean {
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
    if (part.some((sibling) => (sibling.textContent ?? '').trim() || sibling.querySelector('iframe,slot'))) return part
    if (end !== -1) return []
  }
  return []
}

function siblingsAfter(element: Element): Element[] {
  const found: Element[] = []
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) found.push(next)
  return found
}

function holdsHeading(element: Element, heading: Element, rank: number, tree: Tree): boolean {
  const isPeer = (inner: Element) =>
    rank > 0
      ? roleOf(inner) === 'heading' && rankOf(inner) <= rank
      : inner.localName === heading.localName && inner.className === heading.className && inner.className !== ''
  if (isPeer(element)) return true
  for (const inner of tree.walk(element)) if (isPeer(inner)) return true
  return false
}

/** 1 to 6 for headings, 0 for what only looks like one. */
function rankOf(element: Element): number {
  const heading = element.closest('h1,h2,h3,h4,h5,h6,[role=heading]')
  if (!heading) return 0
  return Number(heading.getAttribute('aria-level') ?? (/^h([1-6])$/.exec(heading.localName)?.[1] || 2))
}

const hasBox = (element: Element) => boxOf(element).height > 0
