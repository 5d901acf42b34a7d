import { once } from './moment.ts'
import { trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'

/** All text in an element with a space between nodes (React cells have none), frames and shadow roots included. */
export function textOf(element: Element, tree: Tree): string {
  return once(tree.moment?.texts, element, () => collectText(element, tree, () => true))
}

/** The text that is drawn as words: without what CSS hides, icon-font ligatures and counts in badges. */
export function shownTextOf(element: Element, tree: Tree): string {
  return collectText(element, tree, (inner) => isDrawn(inner) && !isIconFont(inner))
}

/** The drawn text without counts in badges: "Inkorg" where the page shows "Inkorg" and a 3 in a bubble. */
export function textWithoutBadges(element: Element, tree: Tree): string {
  return collectText(element, tree, (inner) => isDrawn(inner) && !isIconFont(inner) && !isBadge(inner))
}

const isDrawn = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })

const isIconFont = (element: Element) =>
  element.childElementCount === 0 &&
  /icon|symbol|glyph|awesome/i.test(getComputedStyle(element).fontFamily.split(',')[0] ?? '')

/** A number of at most four digits in a bubble of its own colour. */
function isBadge(element: Element): boolean {
  if (element.childElementCount > 0 || !/^\s*\d{1,4}\+?\s*$/.test(element.textContent ?? '')) return false
  const { backgroundColor } = getComputedStyle(element)
  return backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent'
}

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
