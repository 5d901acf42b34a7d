import { withoutMarks, mayHoldMarks } from './identity.ts'
import { TIPS } from './hints.ts'
import { trimName, withoutState } from './trim-name.ts'

/** The longest text that is taken for a name, in characters: beyond it, prose. */
export const NAME_MAX = 200

/** Attributes in which an element's name may stand. */
export const NAME_ATTRIBUTES = ['aria-label', 'alt', 'placeholder', ...TIPS]

/**
 * The keys under which an element is kept that says a text: itself, each of its texts apart. A key is looser than a name
 * (nothing at the edges but letters and digits), so that no name is missed; whoever finds an element by a key compares
 * its names whole.
 */
export const textKeysOf = (element: Element, text: string): readonly string[] =>
  MUTE.has(element.localName) ? NONE : keysOf(text)

/** The same for one of its naming attributes. */
export function attributeKeysOf(element: Element, attribute: string): readonly string[] {
  const value = element.getAttribute(attribute)
  return value ? keysOf(value) : NONE
}

/** The same for what is written on a button that is an input. */
export function valueKeysOf(element: Element): readonly string[] {
  if (element.localName !== 'input') return NONE
  const { type, value } = element as HTMLInputElement
  return type === 'submit' || type === 'button' || type === 'reset' ? keysOf(value) : NONE
}

/** Elements whose text nobody reads as a name. */
const MUTE = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'option', 'head', 'html'])

/** Pages repeat themselves: the keys of a text are worked out once. Emptied when it has grown past use. */
const known = new Map<string, readonly string[]>()
const KNOWN_MAX = 100_000

function keysOf(text: string): readonly string[] {
  if (text.length > NAME_MAX * 2) return NONE
  const before = known.get(text)
  if (before) return before
  if (known.size > KNOWN_MAX) known.clear()
  const keys = workOutKeys(text)
  known.set(text, keys)
  return keys
}

const NONE: readonly string[] = []

function workOutKeys(text: string): readonly string[] {
  const folded = trimName(text)
  if (folded === '' || folded.length > NAME_MAX) return NONE
  const key = looseKey(folded)
  const bare = mayHoldMarks(folded) ? looseKey(withoutMarks(folded)) : ''
  const stateless = /[([:,–—-]/.test(folded) ? looseKey(withoutState(folded)) : ''
  if (!bare && !stateless) return [key]
  return [...new Set([key, bare, stateless].filter(Boolean))]
}

/** A folded text without anything but letters and digits at its edges; the text itself where it has none. */
export function looseKey(folded: string): string {
  if (isPlainEdge(folded.charCodeAt(0)) && isPlainEdge(folded.charCodeAt(folded.length - 1))) return folded
  return folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || folded
}

const isPlainEdge = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/**
 * The keys that a name's first text may be kept under: the name, and each of its beginnings, for names that stand in
 * several nodes (<b>Anna</b> Berg, <u>S</u>para). `isWord` tells beginnings that end where a word does.
 */
export function beginningsOf(name: string): { key: string; isWord: boolean }[] {
  const whole = looseKey(name)
  const keys = new Map<string, boolean>([[whole, true]])
  for (let length = 1; length < name.length; length += 1) {
    const isWord = name[length] === ' '
    const key = looseKey(name.slice(0, length).trimEnd())
    keys.set(key, isWord || (keys.get(key) ?? false))
  }
  return [...keys].map(([key, isWord]) => ({ key, isWord }))
}
