import { Low } from 'lowdb'
import * as z from 'zod'
import { DurableJsonFile } from '../durable-json-file.ts'
import { setAside } from './set-aside.ts'
import type { Log } from '../../log.ts'

/** A small set of things by key in one JSON file. Reads are from memory; a change shows only once it is durable. */
export class JsonCollection<T> {
  readonly #low: Low<Record<string, T>>
  #items: ReadonlyMap<string, T>
  #last: Promise<unknown> = Promise.resolve()

  private constructor(low: Low<Record<string, T>>) {
    this.#low = low
    this.#items = new Map(Object.entries(low.data))
  }

  /** Opens the file; one that is damaged is set aside with a line in the log, and the collection starts empty. */
  static async open<T>(path: string, schema: z.ZodType<T> | z.core.$ZodType<T>, log: Log): Promise<JsonCollection<T>> {
    const low = new Low<Record<string, T>>(new DurableJsonFile(path), {})
    try {
      await low.read()
      low.data = z.record(z.string(), schema).parse(low.data)
    } catch (error) {
      await setAside(path, error, log)
      low.data = {}
    }
    return new JsonCollection(low)
  }

  /** Another map after each change. */
  get items(): ReadonlyMap<string, T> {
    return this.#items
  }

  get(key: string): T | undefined {
    return this.#items.get(key)
  }

  entries(): MapIterator<[string, T]> {
    return this.#items.entries()
  }

  values(): T[] {
    return [...this.#items.values()]
  }

  /** Changes run one after another; `change` gets a copy, and what it answers is answered once the copy is durable. */
  change<R>(change: (items: Map<string, T>) => R): Promise<R> {
    const changed = this.#last.then(async () => {
      const items = new Map(this.#items)
      const result = change(items)
      this.#low.data = Object.fromEntries(items)
      await this.#low.write()
      this.#items = items
      return result
    })
    this.#last = changed.catch(() => undefined)
    return changed
  }
}
