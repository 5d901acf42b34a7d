/**
 * Works on things in groups: what comes while a group is worked on makes the next one, so that a crowd shares the cost of
 * a trip to the store and a flush to disk, and one that comes alone waits for nobody.
 */
export class Groups<T, R> {
  readonly #work: (items: readonly T[]) => Promise<readonly R[]>
  readonly #most: number
  readonly #atOnce: number
  #waiting: { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }[] = []
  #working = 0

  /** `work` answers one result per item, in their order; `most` items to a group, and so many groups at once. */
  constructor(work: (items: readonly T[]) => Promise<readonly R[]>, most: number, atOnce: number) {
    this.#work = work
    this.#most = most
    this.#atOnce = atOnce
  }

  add(item: T): Promise<R> {
    const { promise, resolve, reject } = Promise.withResolvers<R>()
    this.#waiting.push({ item, resolve, reject })
    // Those that come in the same turn of the event loop are there by then.
    queueMicrotask(() => void this.#next())
    return promise
  }

  async #next(): Promise<void> {
    if (this.#working >= this.#atOnce || this.#waiting.length === 0) return
    const group = this.#waiting.splice(0, this.#most)
    this.#working += 1
    try {
      const results = await this.#work(group.map(({ item }) => item))
      for (const [index, { resolve }] of group.entries()) resolve(results[index] as R)
    } catch (error) {
      for (const { reject } of group) reject(error)
    } finally {
      this.#working -= 1
      void this.#next()
    }
  }
}
