const KEYS = 65_536
const MOST_BITSETS = 4_096

/**
 * Which texts may hold a word: for every pair of neighbouring letters (and every single letter) one bit per text. A word
 * can only be in a text that has all of its pairs, which leaves few to look through; it finds any part of a word. Pairs
 * share a set of bits once there are very many, so that its size is bounded whatever people type.
 */
export class LetterPairs {
  /** By key of a pair, which of the sets is its own, counted from 1; 0: no text has had it. */
  readonly #places = new Uint16Array(KEYS)
  #bitsets: Uint32Array[] = []
  #words = 0

  /** Room for texts numbered below `count`; answers whether it had to be made. */
  grow(count: number): boolean {
    const words = Math.ceil(count / 32)
    if (words <= this.#words) return false
    this.#words = Math.max(words, this.#words * 2, 32)
    this.#bitsets = this.#bitsets.map((bitset) => {
      const larger = new Uint32Array(this.#words)
      larger.set(bitset)
      return larger
    })
    return true
  }

  add(text: string, number: number): void {
    const [word, bit] = [number >>> 5, 1 << (number & 31)]
    forEachPair(text, (key) => {
      const bitset = this.#bitsetOf(key) ?? this.#makeBitset(key)
      bitset[word] = (bitset[word] ?? 0) | bit
    })
  }

  /** `text` as it was added. */
  remove(text: string, number: number): void {
    const [word, bit] = [number >>> 5, 1 << (number & 31)]
    forEachPair(text, (key) => {
      const bitset = this.#bitsetOf(key)
      if (bitset) bitset[word] = (bitset[word] ?? 0) & ~bit
    })
  }

  /** One bit per text that may hold the word, which must still be looked for in it. */
  candidates(word: string): Uint32Array {
    const bits = new Uint32Array(this.#words).fill(0xffffffff)
    forEachPair(word, (key) => {
      const bitset = this.#bitsetOf(key)
      if (bitset) for (let index = 0; index < bits.length; index += 1) bits[index] = bits[index]! & bitset[index]!
      else bits.fill(0)
    })
    return bits
  }

  /** Whether every candidate holds it: it is one pair or letter, whose bits are about nothing else. */
  isSure(word: string): boolean {
    const [first, last] = [word.charCodeAt(0), word.charCodeAt(word.length - 1)]
    return word.length <= 2 && first > SPACE && last > SPACE && hasOwnKey(first, last) && this.#hasRoom()
  }

  /** Whether the next pair gets bits of its own; until then every pair has. */
  #hasRoom(): boolean {
    return this.#bitsets.length < MOST_BITSETS
  }

  #bitsetOf(key: number): Uint32Array | undefined {
    return this.#bitsets[(this.#places[key] ?? 0) - 1]
  }

  #makeBitset(key: number): Uint32Array {
    const hasRoom = this.#hasRoom()
    if (hasRoom) this.#bitsets.push(new Uint32Array(this.#words))
    const place = hasRoom ? this.#bitsets.length : (key % MOST_BITSETS) + 1
    this.#places[key] = place
    return this.#bitsets[place - 1] as Uint32Array
  }
}

const SPACE = 32

/** Pairs within words, and single letters; words have white space between. */
function forEachPair(text: string, visit: (key: number) => void): void {
  let before = SPACE
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > SPACE) {
      visit(keyOf(0, code))
      if (before > SPACE) visit(keyOf(before, code))
    }
    before = code
  }
}

const hasOwnKey = (first: number, second: number) => first < 256 && second < 256

/**
 * A key of its own for each pair of Western European letters; others share theirs by hash (multipliers of Knuth's and of
 * MurmurHash3's kind: their high bits are well mixed).
 */
const keyOf = (first: number, second: number) =>
  hasOwnKey(first, second)
    ? first * 256 + second
    : (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> 16
