import { randomUUID } from 'node:crypto'
import type { Log } from '../../log.ts'
import type { Change, ChangeFeed, StoredRequest } from '../contract/request-store.ts'

/** How many changes a listener may have missed and still be brought up to date without reading everything again. */
const REMEMBERED = 2_000

/** The latest changes of this process, in memory: one process has the folder, so there are no others. */
export class ChangeLog implements ChangeFeed {
  /** Cursors of an earlier run must not be taken for this run's. */
  readonly #run = randomUUID().slice(0, 8)
  readonly #listeners = new Set<(change: Change) => void>()
  readonly #changes: Change[] = []
  readonly #log: Log
  #count = 0

  constructor(log: Log) {
    this.#log = log
  }

  add(request: StoredRequest): void {
    this.#count += 1
    const change = { cursor: `${this.#run}-${this.#count}`, request }
    this.#changes.push(change)
    if (this.#changes.length > REMEMBERED) this.#changes.shift()
    for (const listener of this.#listeners) {
      try {
        listener(change)
      } catch (error) {
        this.#log.error({ err: error }, 'A listener to changes failed')
      }
    }
  }

  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async head(): Promise<string> {
    return `${this.#run}-${this.#count}`
  }

  async since(cursor: string): Promise<Change[] | undefined> {
    const number = new RegExp(`^${this.#run}-(\\d{1,15})$`).exec(cursor)?.[1]
    const missed = this.#count - Number(number)
    if (number === undefined || missed < 0 || missed > this.#changes.length) return undefined
    return missed === 0 ? [] : this.#changes.slice(-missed)
  }
}
