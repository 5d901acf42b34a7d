/** Numbers kept in an order of their own: put in and taken out at a cost that a hundred thousand others hardly add to. */
export class KeptOrder {
  readonly #compare: (a: number, b: number) => number
  #sorted: number[] = []

  constructor(compare: (a: number, b: number) => number) {
    this.#compare = compare
  }

  /** Takes many at once; what was there before goes. */
  fill(numbers: Iterable<number>): void {
    this.#sorted = [...numbers].sort(this.#compare)
  }

  add(number: number): void {
    this.#sorted.splice(
      this.countBefore((other) => this.#compare(other, number) < 0),
      0,
      number,
    )
  }

  /** Must be called while what `number` is compared by is as it was when it was added. */
  remove(number: number): void {
    const index = this.countBefore((other) => this.#compare(other, number) < 0)
    if (this.#sorted[index] === number) this.#sorted.splice(index, 1)
  }

  /** How many come first, of which `isBefore` must hold for all and then for none. */
  countBefore(isBefore: (number: number) => boolean): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBefore(this.#sorted[middle] as number)) low = middle + 1
      else high = middle
    }
    return low
  }

  get numbers(): readonly number[] {
    return this.#sorted
  }
}
