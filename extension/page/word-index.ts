import { mentions } from './mentions.ts'
import { attributeKeysOf, beginningsOf, textKeysOf } from './sayings.ts'
import { WordMap } from './word-map.ts'

/** Which elements say which words: in texts of their own, or in attributes that name them. */
export interface WordIndex {
  addText(element: Element): void
  addAttributes(element: Element): void
  hasText(element: Element): boolean
  forget(element: Element): void
  clear(): void
  /** Elements that say one of the names, or the beginning of one, themselves. */
  hits(names: Iterable<string>): Set<Element>
  /** Elements whose own text holds something in which a name stands as whole words. */
  mentioning(names: Iterable<string>): Set<Element>
}

/** A beginning that ends inside a word is followed only where few elements say it. */
const RARE = 60

export function createWordIndex(): WordIndex {
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
    addText: (element) => texts.add(element, textKeysOf(element)),
    addAttributes: (element) => attributes.add(element, attributeKeysOf(element)),
    hasText: (element) => texts.has(element),
    forget(element) {
      texts.delete(element)
      attributes.delete(element)
    },
    clear() {
      for (const kept of [texts, attributes, mentioned]) kept.clear()
    },
    hits(names) {
      const found = new Set<Element>()
      for (const name of names) {
        for (const { key, isWord } of beginningsOf(name)) {
          for (const words of [texts, attributes]) {
            const sayers = words.sayersOf(key)
            if (!isWord && sizeOf(sayers) > RARE) continue
            for (const sayer of sayers) found.add(sayer)
          }
        }
      }
      return found
    },
    mentioning(names) {
      const found = new Set<Element>()
      for (const name of names) {
        for (const key of keysMentioning(name)) for (const sayer of texts.sayersOf(key)) found.add(sayer)
      }
      return found
    },
  }
}

const sizeOf = (elements: readonly Element[] | ReadonlySet<Element>) =>
  'size' in elements ? elements.size : elements.length
