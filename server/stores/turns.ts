/** Runs works of the same key one after another, in the order they came; of different keys at once. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work)
    const settled: Promise<unknown> = turn
      .catch(() => undefined)
      .then(() => this.#last.get(key) === settled && this.#last.delete(key))
    this.#last.set(key, settled)
    return turn
  }

  /** Resolves once everything that has begun is over. */
  async over(): Promise<void> {
    await Promise.all(this.#last.values())
  }
}
