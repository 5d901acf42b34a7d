import { accessibleNameOf, referencedBy } from './accessible-name.ts'
import { labelsOf } from './labels.ts'
import { hintsOf } from './hints.ts'
import { SVG } from './native-name.ts'
import { headlineOf, shownTextOf, textOf } from './page-text.ts'
import { isSwitch } from './roles.ts'
import { trimName, withoutState } from './trim-name.ts'
import type { Tree } from './tree.ts'

/**
 * What an element can be called: everything that a person would read on it or a tool would announce. Each name is
 * folded (see foldName) and without edge punctuation, and is compared whole: a name that contains another is another.
 */
export function namesOf(element: Element, tree: Tree): string[] {
  return [...new Set([...writtenNames(element, tree), ...forms(accessibleNameOf(element, tree))])]
}

/** The names to be found by again: what is said beside a name may change, but the rest alone may be another's name. */
export function lastingNamesOf(element: Element, tree: Tree): string[] {
  const bare = trimName(headlineOf(element, tree))
  const saysMore = bare !== trimName(shownTextOf(element, tree))
  return namesOf(element, tree).filter((name) => !saysMore || name !== bare)
}

/**
 * Whether one of `names` is a name of the element, or it has none; what is written on it is tried first, as it costs
 * least.
 */
export function isNamed(element: Element, names: ReadonlySet<string>, tree: Tree): boolean | 'nameless' {
  const written = writtenNames(element, tree)
  if (written.some((name) => names.has(name))) return true
  const announced = forms(accessibleNameOf(element, tree))
  // What is called as others beside it are is called nothing.
  const isNameless = () => [...written, ...announced].every((name) => tree.hostWords.anyones.includes(name))
  return announced.some((name) => names.has(name)) || (isNameless() && 'nameless')
}

/** A text as a name, and without the state that it ends with. */
function forms(text: string | null | undefined): string[] {
  const name = text ? trimName(text) : ''
  return /[\p{L}\p{N}]/u.test(name) ? [name, withoutState(name)].filter(Boolean) : []
}

function writtenNames(element: Element, tree: Tree): string[] {
  const texts: (string | null | undefined)[] = [element.getAttribute('aria-label')]
  for (const label of labelsOf(element, tree)) texts.push(textOf(label, tree), headlineOf(label, tree))
  if (element.localName === 'input' && BUTTON_TYPES.has((element as HTMLInputElement).type)) {
    texts.push((element as HTMLInputElement).value)
  }
  const placeholder = element.getAttribute('placeholder')
  // "Search…" in a field is an invitation, not a text that was cut off.
  texts.push(placeholder, placeholder?.replace(/(?:…|\.{3})\s*$/u, ''), element.getAttribute('alt'))
  if (!FIELD_TAGS.has(element.localName)) {
    const whole = textOf(element, tree)
    if (whole.length <= TEXT_MAX) {
      // What has words of its own isn't called by the picture beside them.
      const shown = shownTextOf(element, tree)
      texts.push(whole, whole && element.textContent, shown, headlineOf(element, tree))
      if (!trimName(shown) && !element.hasAttribute('aria-label')) texts.push(...pictureNames(element, tree))
    }
  }
  const inner = wrappedIn(element)
  texts.push(...hintsOf(element), ...(inner ? hintsOf(inner) : []))
  for (const described of referencedBy(element, 'aria-describedby')) {
    if (described.getAttribute('role') === 'tooltip') texts.push(textOf(described, tree))
  }
  const names = texts.flatMap(forms)
  return names.length === 0 && FIELD_TAGS.has(element.localName) ? forms(wordsBeside(element)) : names
}

/** What holds all the words of an element, as an abbreviation with its whole text in a tooltip does. */
const wrappedIn = ({ firstElementChild: inner, textContent }: Element) =>
  inner?.textContent?.trim() === textContent?.trim() ? inner : null

/**
 * The words right before a field, as forms without labels have them: "Tid: [     ]". Of what is ticked, those right after it
 * too ("[ ] Lön"), and none where there are words on both sides, as they may be its neighbours'.
 */
function wordsBeside(element: Element): string {
  const beside = [element.previousSibling, ...(isSwitch(element) ? [element.nextSibling] : [])]
  const [words = '', others] = beside.map(wordsOf).filter((text) => text.trim())
  return others ? '' : words
}

/** The words of a text; '' for what is none. */
export const wordsOf = (node: Node | null): string => (node?.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '')

/** More text than this is nobody's name. */
const TEXT_MAX = 400

function pictureNames(element: Element, tree: Tree): (string | null)[] {
  const texts: (string | null)[] = []
  for (const inner of tree.walk(element)) {
    texts.push(inner.getAttribute('alt'), ...hintsOf(inner))
    if (inner.localName === 'title' && inner.namespaceURI === SVG) texts.push(inner.textContent)
  }
  return texts
}

const BUTTON_TYPES = new Set(['button', 'submit', 'reset', 'image'])
const FIELD_TAGS = new Set(['input', 'textarea', 'select'])
