/** A run is cut in two when it has more numbers than this. */
const LONGEST = 1024

/**
 * Numbers kept in an order of their own. They lie in runs, so that putting one in or taking one out moves the rest of a
 * run and not everything that comes after.
 */
export class KeptOrder {
  readonly #compare: (a: number, b: number) => number
  /** None is empty, unless it is the only one. */
  #runs: number[][] = [[]]

  constructor(compare: (a: number, b: number) => number) {
    this.#compare = compare
  }

  /** Takes many at once, which are in the order; what was there before goes. */
  fill(sorted: readonly number[]): void {
    const count = Math.max(1, Math.ceil(sorted.length / (LONGEST / 2)))
    this.#runs = Array.from({ length: count }, (_, run) => sorted.slice((run * LONGEST) / 2, ((run + 1) * LONGEST) / 2))
  }

  add(number: number): void {
    const [run, index] = this.#placeAfter((other) => this.#compare(other, number) < 0)
    const numbers = this.#runs[run] as number[]
    numbers.splice(index, 0, number)
    if (numbers.length > LONGEST) this.#runs.splice(run + 1, 0, numbers.splice(LONGEST / 2))
  }

  /** Must be called while what `number` is compared by is as it was when it was added. */
  remove(number: number): void {
    const [run, index] = this.#placeAfter((other) => this.#compare(other, number) < 0)
    const numbers = this.#runs[run] as number[]
    if (numbers[index] !== number) return
    numbers.splice(index, 1)
    if (numbers.length === 0 && this.#runs.length > 1) this.#runs.splice(run, 1)
  }

  /**
   * The first `count` that are wanted, upwards from the first that `isBefore` doesn't hold for, or downwards from the last
   * that it holds for. It must hold for all up to some place and then for none.
   */
  take(
    count: number,
    isWanted: (number: number) => boolean,
    isBefore: (number: number) => boolean,
    isDownwards: boolean,
  ): number[] {
    const taken: number[] = []
    const step = isDownwards ? -1 : 1
    let [run, index] = this.#placeAfter(isBefore)
    if (isDownwards) index -= 1
    for (let numbers = this.#runs[run]; numbers; numbers = this.#runs[run]) {
      for (; index >= 0 && index < numbers.length; index += step) {
        const number = numbers[index] as number
        if (isWanted(number)) taken.push(number)
        if (taken.length === count) return taken
      }
      run += step
      index = isDownwards ? (this.#runs[run]?.length ?? 0) - 1 : 0
    }
    return taken
  }

  /** The run, and where in it, of the first number that `isBefore` doesn't hold for. */
  #placeAfter(isBefore: (number: number) => boolean): [run: number, index: number] {
    const begun = countBefore(this.#runs.length, (run) => {
      const [first] = this.#runs[run] as number[]
      return first !== undefined && isBefore(first)
    })
    const run = Math.max(0, begun - 1)
    const numbers = this.#runs[run] as number[]
    const index = countBefore(numbers.length, (each) => isBefore(numbers[each] as number))
    return index === numbers.length && run + 1 < this.#runs.length ? [run + 1, 0] : [run, index]
  }
}

/** Of `count` places, how many come first; `isBefore` must hold for those and then for none. */
function countBefore(count: number, isBefore: (place: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
