const BUCKETS = 4096

/**
 * Which texts may hold a word: for every pair of neighbouring letters (and every single letter) one bit per text, pairs
 * sharing a bit set when their hashes do. A word can only be in a text that has all of its pairs, which leaves few to
 * look through; it finds any part of a word, and its size is bounded whatever people type.
 */
export class LetterPairs {
  #bitsets: (Uint32Array | undefined)[] = Array.from({ length: BUCKETS })
  #words = 0

  /** Room for texts numbered below `count`; answers whether it had to be made. */
  grow(count: number): boolean {
    const words = Math.ceil(count / 32)
    if (words <= this.#words) return false
    this.#words = Math.max(words, this.#words * 2, 32)
    this.#bitsets = this.#bitsets.map((bitset) => {
      if (!bitset) return undefined
      const larger = new Uint32Array(this.#words)
      larger.set(bitset)
      return larger
    })
    return true
  }

  add(text: string, number: number): void {
    const [word, bit] = [number >>> 5, 1 << (number & 31)]
    forEachPair(text, (bucket) => {
      const bitset = (this.#bitsets[bucket] ??= new Uint32Array(this.#words))
      bitset[word] = (bitset[word] ?? 0) | bit
    })
  }

  /** `text` as it was added. */
  remove(text: string, number: number): void {
    const [word, bit] = [number >>> 5, 1 << (number & 31)]
    forEachPair(text, (bucket) => {
      const bitset = this.#bitsets[bucket]
      if (bitset) bitset[word] = (bitset[word] ?? 0) & ~bit
    })
  }

  /** One bit per text that may hold the word, which must still be looked for in it. */
  candidates(word: string): Uint32Array {
    const bits = new Uint32Array(this.#words).fill(0xffffffff)
    forEachPair(word, (bucket) => {
      const bitset = this.#bitsets[bucket]
      if (bitset) for (let index = 0; index < bits.length; index += 1) bits[index] = bits[index]! & bitset[index]!
      else bits.fill(0)
    })
    return bits
  }
}

/** Pairs within words, and single letters for words of one. */
function forEachPair(text: string, visit: (bucket: number) => void): void {
  let before = 32
  for (let index = 0; index <= text.length; index += 1) {
    const code = index === text.length ? 32 : text.charCodeAt(index)
    if (code !== 32) {
      visit(bucketOf(0, code))
      if (before !== 32) visit(bucketOf(before, code))
    }
    before = code
  }
}

/** Multipliers of Knuth's and of MurmurHash3's kind: their high bits are well mixed. */
const bucketOf = (first: number, second: number) =>
  ((Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> 20) % BUCKETS
