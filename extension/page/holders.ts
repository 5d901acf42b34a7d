import { readMarks, withoutMarks } from './identity.ts'
import { hintsOf } from './hints.ts'
import { NAME_MAX } from './sayings.ts'
import { isBelow, isColoured, isExplanation, isIconFont, ownTextOf, textOf } from './page-text.ts'
import { HEADINGS, holdsControl, isPressed } from './roles.ts'
import { trimName, withoutState } from './trim-name.ts'
import type { Tree } from './tree.ts'
import { isVisible } from './visibility.ts'

/** How far above the node that says a name's first word the element that says all of it may stand. */
const LEVELS = 5

/**
 * The elements of `scope` that say one of `names` and nothing else, seen by a person: whole text, or the text in a title
 * where the drawn one is cut off. The innermost only.
 */
export function holdersOf(names: ReadonlySet<string>, scope: readonly Element[], tree: Tree): Element[] {
  const found = new Set<Element>()
  for (const hit of tree.index.hits(names)) {
    const holder = holderAround(hit, names, tree)
    if (holder && isInScope(holder, scope, tree) && isVisible(holder, tree)) found.add(holder)
  }
  return withoutOuter(found, tree)
}

/** The innermost element around a hit, itself included, that says the whole name. */
function holderAround(hit: Element, names: ReadonlySet<string>, tree: Tree): Element | null {
  let at: Element | null = hit
  for (let level = 0; at && level < LEVELS; level += 1) {
    if (saysOneOf(at, names, tree)) return at
    if ((at.textContent?.length ?? 0) > NAME_MAX * 2) return null
    at = tree.parentOf(at)
  }
  return null
}

/** Whether an element stands in one of the scope's parts, or is one. */
export function isInScope(element: Element, scope: readonly Element[], tree: Tree): boolean {
  if (scope.length === 1 && scope[0] === tree.document.documentElement) return true
  return scope.some((root) => tree.contains(root, element))
}

/** Of elements inside one another, the innermost. */
export function withoutOuter(elements: ReadonlySet<Element>, tree: Tree): Element[] {
  const outer = new Set<Element>()
  for (const element of elements) {
    for (let at = tree.parentOf(element); at && !outer.has(at); at = tree.parentOf(at)) {
      if (elements.has(at)) outer.add(at)
    }
  }
  return [...elements].filter((element) => !outer.has(element))
}

/** Whether an element's words are set apart within a sentence only (<strong> in a paragraph), and so head nothing. */
export function isInSentence(element: Element): boolean {
  const { parentElement } = element
  if (!parentElement || getComputedStyle(element).display !== 'inline') return false
  return /\p{L}/u.test(ownTextOf(parentElement))
}

function saysOneOf(element: Element, names: ReadonlySet<string>, tree: Tree): boolean {
  if (element.localName === 'option' || element.localName === 'title') return false
  const fits = (text: string) => {
    const name = trimName(text)
    // An address may stand in one text with a name that is written in another way.
    const isAddressed = () => [...names].some((email) => readMarks(name, { email }) === 'own')
    return name !== '' && (names.has(name) || names.has(withoutMarks(name)) || isAddressed())
  }
  const text = wholeText(element, tree)
  if (text === null) return false
  if (fits(text)) return true
  const own = ownTextOf(element)
  const isHeading = element.closest(HEADINGS) !== null
  if (names.has(own) || (isHeading && names.has(withoutState(own))))
    return [...element.children].every((child) => isAside(child, isHeading, tree))
  return hintsOf(element).some((whole) => whole.length <= NAME_MAX && isCutOff(text, whole) && fits(whole))
}

/** Whether an element's words begin a line of their own, which those of a name that is too long for its cell do not. */
const isSetApart = (element: Element) =>
  element.previousElementSibling?.localName === 'br' ||
  (!getComputedStyle(element).display.startsWith('inline') && isBelow(element))

/**
 * Whether what stands beside an element's own words is no part of a name: initials, a count, an address, an icon, something
 * to press.
 */
function isAside(element: Element, isInHeading: boolean, tree: Tree): boolean {
  const text = (element.textContent ?? '').trim()
  if (!withoutMarks(text) || isPressed(element) || isIconFont(element)) return true
  // What holds something to press may be another's.
  if (holdsControl(element, tree)) return false
  if (!isInHeading && isSetApart(element)) return true
  // A word that is only marked is one of the name.
  if (getComputedStyle(element).display !== 'inline' && isColoured(element)) return true
  return isInHeading && (/^\d{1,4}$/.test(text) || isExplanation(element))
}

/** Whether a drawn text is the beginning of the whole that stands in a tooltip, or nothing at all. */
function isCutOff(drawn: string, whole: string): boolean {
  const beginning = trimName(drawn.replace(/(?:…|\.{3})\s*$/u, ''))
  return beginning === '' || trimName(whole).startsWith(beginning)
}

function wholeText(element: Element, tree: Tree): string | null {
  if ((element.textContent?.length ?? 0) > NAME_MAX * 2) return null
  const text = textOf(element, tree)
  return text.length > NAME_MAX ? null : text
}
