import { withoutMarks, mayHoldMarks } from './identity.ts'
import { TIPS } from './names.ts'
import { trimName, withoutState } from './trim-name.ts'

/** The longest text that is taken for a name, in characters: beyond it, prose. */
export const NAME_MAX = 200

/** Attributes in which an element's name may stand. */
export const NAME_ATTRIBUTES = ['aria-label', 'alt', 'placeholder', ...TIPS]

/**
 * The keys under which what an element itself says is kept: its own texts, each apart. A key is looser than a name
 * (nothing at the edges but letters and digits), so that no name is missed; whoever finds an element by a key compares
 * its names whole.
 */
export function textKeysOf(element: Element): readonly string[] {
  if (MUTE.has(element.localName)) return NONE
  let keys: readonly string[] = NONE
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) keys = joined(keys, keysOf((node as Text).data))
  }
  return keys
}

/** The same for its naming attributes. */
export function attributeKeysOf(element: Element): readonly string[] {
  let keys: readonly string[] = NONE
  for (const attribute of NAME_ATTRIBUTES) {
    const value = element.getAttribute(attribute)
    if (value) keys = joined(keys, keysOf(value))
  }
  if (element.localName === 'input') {
    const { type, value } = element as HTMLInputElement
    if (type === 'submit' || type === 'button' || type === 'reset') keys = joined(keys, keysOf(value))
  }
  return keys
}

/** Most elements say one thing: its keys are then shared, not copied. */
const joined = (keys: readonly string[], more: readonly string[]) => (keys.length === 0 ? more : [...keys, ...more])

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
