/**
 * Which elements have been heard to say which words. It forgets nothing: who is gone, or says something else by now, is
 * left out by whoever asks. Most words are said by one element, so a set is made for the second only.
 */
export class WordMap {
  readonly #sayers = new Map<string, Element | Set<Element>>()
  readonly #onNew: (word: string) => void
  #size = 0

  /** `onNew` is told a word that nobody said before. */
  constructor(onNew: (word: string) => void = () => undefined) {
    this.#onNew = onNew
  }

  get size(): number {
    return this.#size
  }

  add(element: Element, words: readonly string[]): void {
    for (const word of words) {
      const known = this.#sayers.get(word)
      if (known === element) continue
      this.#size += 1
      if (known === undefined) {
        this.#sayers.set(word, element)
        this.#onNew(word)
      } else if (known instanceof Set) known.add(element)
      else this.#sayers.set(word, new Set([known, element]))
    }
  }

  sayersOf(word: string): Iterable<Element> {
    const known = this.#sayers.get(word)
    if (known === undefined) return []
    return known instanceof Set ? known : [known]
  }

  words(): Iterable<string> {
    return this.#sayers.keys()
  }

  clear(): void {
    this.#sayers.clear()
    this.#size = 0
  }
}
