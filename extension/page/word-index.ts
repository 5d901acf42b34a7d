import { mentions } from './mentions.ts'
import { attributeKeysOf, beginningsOf, textKeysOf, valueKeysOf } from './sayings.ts'
import { WordMap } from './word-map.ts'

/**
 * Which elements say which words: in texts of their own, or in attributes that name them. Some of those that it answers
 * may say something else by now.
 */
export interface WordIndex {
  addText(element: Element, text: string): void
  addAttribute(element: Element, name: string): void
  addValue(element: Element): void
  /** How much has been added. */
  size(): number
  clear(): void
  /** Elements that say one of the names, or the beginning of one, themselves. */
  hits(names: Iterable<string>): Set<Element>
  /** Elements whose own text holds something in which a name stands as whole words. */
  mentioning(names: Iterable<string>): Set<Element>
}

/** A beginning that ends inside a word is followed only where few elements say it. */
const RARE = 60

/** `isKept` tells whether an element is still on the page. */
export function createWordIndex(isKept: (element: Element) => boolean): WordIndex {
  const texts = new WordMap((key) => {
    for (const [name, keys] of mentioned) if (mentions(key, name)) keys.add(key)
  })
  const attributes = new WordMap()
  /** For each name asked about, the keys in which it stands. */
  const mentioned = new Map<string, Set<string>>()

  function keysMentioning(name: string): Set<string> {
    const before = mentioned.get(name)
    if (before) return before
    const keys = new Set<string>()
    for (const key of texts.words()) if (mentions(key, name)) keys.add(key)
    mentioned.set(name, keys)
    return keys
  }

  return {
    addText: (element, text) => texts.add(element, textKeysOf(element, text)),
    addAttribute: (element, name) => attributes.add(element, attributeKeysOf(element, name)),
    addValue: (element) => attributes.add(element, valueKeysOf(element)),
    size: () => texts.size + attributes.size,
    clear() {
      for (const kept of [texts, attributes, mentioned]) kept.clear()
    },
    hits(names) {
      const found = new Set<Element>()
      for (const name of names) {
        for (const { key, isWord } of beginningsOf(name)) {
          for (const words of [texts, attributes]) {
            const sayers = [...words.sayersOf(key)].filter(isKept)
            if (isWord || sayers.length <= RARE) for (const sayer of sayers) found.add(sayer)
          }
        }
      }
      return found
    },
    mentioning(names) {
      const found = new Set<Element>()
      for (const name of names) {
        for (const key of keysMentioning(name)) {
          for (const sayer of texts.sayersOf(key)) if (isKept(sayer)) found.add(sayer)
        }
      }
      return found
    },
  }
}
