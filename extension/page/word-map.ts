/** Which elements say which words. Most words are said by one element, so a set is made for the second only. */
export class WordMap {
  readonly #sayers = new Map<string, Element | Set<Element>>()
  readonly #words = new Map<Element, readonly string[]>()
  readonly #onNew: (word: string) => void

  /** `onNew` is told a word that nobody said before. */
  constructor(onNew: (word: string) => void = () => undefined) {
    this.#onNew = onNew
  }

  add(element: Element, words: readonly string[]): void {
    if (words.length === 0) return
    this.#words.set(element, words)
    for (const word of words) {
      const known = this.#sayers.get(word)
      if (known === undefined) {
        this.#sayers.set(word, element)
        this.#onNew(word)
      } else if (known instanceof Set) known.add(element)
      else if (known !== element) this.#sayers.set(word, new Set([known, element]))
    }
  }

  has(element: Element): boolean {
    return this.#words.has(element)
  }

  delete(element: Element): void {
    const words = this.#words.get(element)
    if (!words) return
    this.#words.delete(element)
    for (const word of words) {
      const known = this.#sayers.get(word)
      if (known === element) this.#sayers.delete(word)
      else if (known instanceof Set) {
        known.delete(element)
        if (known.size === 0) this.#sayers.delete(word)
      }
    }
  }

  sayersOf(word: string): readonly Element[] | ReadonlySet<Element> {
    const known = this.#sayers.get(word)
    if (known === undefined) return []
    return known instanceof Set ? known : [known]
  }

  words(): Iterable<string> {
    return this.#sayers.keys()
  }

  clear(): void {
    this.#sayers.clear()
    this.#words.clear()
  }
}
