import { once } from './moment.ts'
import { hintsOf } from './hints.ts'
import { isPressed } from './roles.ts'
import { stateIn, trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'
import { isClippedToNothing } from './visibility.ts'

/** All text in an element with a space between nodes (React cells have none), frames and shadow roots included. */
export function textOf(element: Element, tree: Tree): string {
  return once(tree, 'text', element, () => collectText(element, tree, () => true))
}

/** All that is said in an element, and what is shown of it on hovering, announced, held by fields, or written to. */
export const saidIn = (element: Element, tree: Tree): string =>
  [element, ...tree.walk(element)]
    .flatMap((inner) => [
      ...hintsOf(inner),
      (inner as HTMLInputElement).value,
      inner.getAttribute('href')?.match(/^mailto:.*/i)?.[0],
    ])
    .concat(textOf(element, tree))
    .join(' ')

/** The text that is drawn as words: without what CSS hides, and icon-font ligatures. */
export function shownTextOf(element: Element, tree: Tree): string {
  return collectText(element, tree, isDrawn)
}

/**
 * The drawn text without what is said beside a name: "Inkorg" where the page shows "Inkorg" and a 3 in a bubble, a state,
 * a button for help, or a line below about what is in it.
 */
export function headlineOf(element: Element, tree: Tree): string {
  return collectText(element, tree, (inner) => isDrawn(inner) && !isBadge(inner) && !isExplanation(inner))
}

/** The words that are not on something to press; what a summary says stands over what it opens. */
export const textBesideControls = (element: Element, tree: Tree): string =>
  collectText(element, tree, (inner) => !isPressed(inner) || inner.localName === 'summary')

/** One pixel wide is what only those who listen shall notice. */
const isDrawn = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  (element as HTMLElement).offsetWidth !== 1 &&
  !isClippedToNothing(getComputedStyle(element)) &&
  !isIconFont(element)

/** Whether what it says are letters that an icon is drawn from. */
export const isIconFont = (element: Element) =>
  element.childElementCount === 0 &&
  /icon|symbol|glyph|awesome/i.test(getComputedStyle(element).fontFamily.split(',')[0] ?? '')

/** How many words an explanation has at least: fewer may be a part of the name. */
const EXPLANATION_MIN = 4

/** Several words in lines of their own. */
export const isExplanation = (element: Element): boolean =>
  (element.textContent ?? '').trim().split(/\s+/).length >= EXPLANATION_MIN && isBelow(element)

/** Whether an element stands below all the words before it. */
export function isBelow(element: Element): boolean {
  const range = new Range()
  range.selectNodeContents(element.parentNode ?? element)
  range.setEndBefore(element)
  const isSaidBefore = String(range).trim() !== ''
  return isSaidBefore && range.getBoundingClientRect().bottom <= element.getBoundingClientRect().top + 1
}

/**
 * What stands beside a name: a number of at most four digits in a bubble of its own colour, a state, or a button with a
 * sign on it.
 */
function isBadge(element: Element): boolean {
  const text = (element.textContent ?? '').trim()
  if ((text.length === 1 && isPressed(element)) || (/^\d{1,4}\+?$/.test(text) && isColoured(element))) return true
  if (element.childElementCount > 0) return false
  return stateIn(`:${trimName(text)}`) !== undefined
}

/** Whether something in an element has a colour of its own behind it. */
export const isColoured = (element: Element): boolean =>
  [element, ...element.querySelectorAll('*')].some(
    (part) => !/^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(getComputedStyle(part).backgroundColor),
  )

function collectText(element: Element, tree: Tree, accept: (element: Element) => boolean): string {
  const parts: string[] = []
  const collect = (at: Element) => {
    if (SILENT.has(at.localName) || tree.isOwn(at)) return
    const container = tree.frameDocumentOf(at)?.body ?? tree.shadowOf(at) ?? at
    const assigned = at.localName === 'slot' ? (at as HTMLSlotElement).assignedNodes({ flatten: true }) : []
    for (const node of assigned.length > 0 ? assigned : container.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (node.nodeValue?.trim()) parts.push(node.nodeValue)
      } else if (node.nodeType === Node.ELEMENT_NODE && accept(node as Element)) collect(node as Element)
    }
  }
  collect(element)
  return parts.join(' ')
}
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'select', 'textarea'])

/** Text that stands in an element itself, not in its children's elements: "own" text, folded. */
export function ownTextOf(element: Element): string {
  let text = ''
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) text += ` ${node.nodeValue ?? ''}`
  }
  return text.trim() ? trimName(text) : ''
}
