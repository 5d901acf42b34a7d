import { LetterPairs } from './letter-pairs.ts'

/** How many words' findings are kept; they are what is typed on the way to a longer word, and what many look for. */
const KEPT = 100

/**
 * Which of many numbered texts hold a word, anywhere in it. Letter pairs leave few texts to look through; what was found
 * for a word is kept and follows every change, so that the next letter typed only looks where the last one found.
 */
export class WordSearch {
  readonly #pairs = new LetterPairs()
  readonly #texts: string[] = []
  /** One bit per text; the word asked for last comes last. */
  readonly #found = new Map<string, Uint32Array>()

  /** Room for texts numbered below `count`. */
  grow(count: number): void {
    if (!this.#pairs.grow(count)) return
    // Of another length than the pairs are now.
    this.#found.clear()
  }

  add(number: number, text: string): void {
    this.#texts[number] = text
    this.#pairs.add(text, number)
    for (const [word, bits] of this.#found) if (text.includes(word)) set(bits, number)
  }

  remove(number: number): void {
    const text = this.#texts[number]
    if (text === undefined) return
    this.#texts[number] = ''
    this.#pairs.remove(text, number)
    for (const bits of this.#found.values()) clear(bits, number)
  }

  /** One bit per text: those that hold all the words. There must be a word. */
  find(words: readonly string[]): Uint32Array {
    const [first = new Uint32Array(), ...others] = words.map((word) => this.#holding(word))
    const all = first.slice()
    for (const bits of others) intersect(all, bits)
    return all
  }

  #holding(word: string): Uint32Array {
    const kept = this.#found.get(word)
    this.#found.delete(word)
    const bits = kept ?? this.#lookFor(word)
    this.#found.set(word, bits)
    const [oldest] = this.#found.keys()
    if (this.#found.size > KEPT && oldest !== undefined) this.#found.delete(oldest)
    return bits
  }

  #lookFor(word: string): Uint32Array {
    const bits = this.#pairs.candidates(word)
    if (this.#pairs.isSure(word)) return bits
    for (const [part, found] of this.#found) if (word.includes(part)) intersect(bits, found)
    forEachIn(bits, (number) => {
      if (!this.#texts[number]?.includes(word)) clear(bits, number)
    })
    return bits
  }
}

/** Visits the numbers whose bits are set, in order; a visit may clear the bit that it is about. */
export function forEachIn(bits: Uint32Array, visit: (number: number) => void): void {
  for (let index = 0; index < bits.length; index += 1) {
    for (let left = bits[index] ?? 0; left !== 0; left &= left - 1) visit(index * 32 + 31 - Math.clz32(left & -left))
  }
}

export const has = (bits: Uint32Array, number: number): boolean =>
  ((bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0

function set(bits: Uint32Array, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31))
}

function clear(bits: Uint32Array, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) & ~(1 << (number & 31))
}

function intersect(bits: Uint32Array, others: Uint32Array): void {
  for (let index = 0; index < bits.length; index += 1) bits[index] = (bits[index] ?? 0) & (others[index] ?? 0)
}
