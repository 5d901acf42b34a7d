import { open, readFile, truncate, type FileHandle } from 'node:fs/promises'
import * as z from 'zod'
import type { Log } from '../../log.ts'
import { writeDurably } from '../durable-json-file.ts'
import { keepCopyAside } from './set-aside.ts'

/** Rewritten when more than this share of the lines is about what has been replaced or removed. */
const STALE_SHARE = 0.75
const WORTH_REWRITING = 5_000

interface Waiting {
  line: string
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * Things by key of which there can be many: a file with a line per change, `[key, value]` or `[key]` for one removed. A
 * change costs one line however many things there are, and changes that come at once are flushed together.
 */
export class LineCollection<T> {
  readonly #path: string
  readonly #items: Map<string, T>
  #lines: number
  #file: FileHandle | undefined
  #waiting: Waiting[] = []
  #flushing: Promise<void> | undefined

  private constructor(path: string, items: Map<string, T>, lines: number) {
    this.#path = path
    this.#items = items
    this.#lines = lines
  }

  /** Opens the file. A last line that was cut off is dropped; of a damaged file a copy is put aside, with a line in the log. */
  static async open<T>(path: string, schema: z.ZodType<T> | z.core.$ZodType<T>, log: Log): Promise<LineCollection<T>> {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    })
    const lines = text.split('\n')
    // What follows the last line feed was never acknowledged: it is the rest of a write that a crash cut off.
    const cutOff = lines.pop()
    const lineSchema = z.union([z.tuple([z.string(), schema]), z.tuple([z.string()])])
    const items = new Map<string, T>()
    let damage: unknown
    for (const line of lines) {
      try {
        const [key, value] = lineSchema.parse(JSON.parse(line)) as [string, T?]
        if (value === undefined) items.delete(key)
        else items.set(key, value)
      } catch (error) {
        damage ??= error
      }
    }
    const collection = new LineCollection(path, items, lines.length)
    if (damage !== undefined) {
      await keepCopyAside(path, damage, log)
      await collection.#rewrite()
    } else if (cutOff) {
      log.warn({ file: path }, 'A line that was cut off was dropped')
      await truncate(path, Buffer.byteLength(text) - Buffer.byteLength(cutOff))
    }
    return collection
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

  async put(key: string, value: T): Promise<void> {
    await this.#write([key, value])
    this.#items.set(key, value)
  }

  /** Puts another value where there is one; what is taken meanwhile stays gone. */
  async replace(key: string, value: T): Promise<void> {
    if (!this.#items.has(key)) return
    await this.#write([key, value])
    if (this.#items.has(key)) this.#items.set(key, value)
  }

  /** Removes and answers it, to one caller only. When it cannot be written it is there again, and this rejects. */
  async take(key: string): Promise<T | undefined> {
    const item = this.#items.get(key)
    if (item === undefined) return undefined
    this.#items.delete(key)
    try {
      await this.#write([key])
    } catch (error) {
      this.#items.set(key, item)
      throw error
    }
    return item
  }

  /** Rewrites the file, so that nothing of what was removed or replaced is left in it. */
  compact(): Promise<void> {
    this.#lines = Infinity
    return this.#queue('')
  }

  async close(): Promise<void> {
    await this.#flushing
    await this.#file?.close()
  }

  #write(entry: [string, T] | [string]): Promise<void> {
    return this.#queue(`${JSON.stringify(entry)}\n`)
  }

  #queue(line: string): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting.push({ line, resolve, reject })
    this.#flushing ??= this.#flush().finally(() => {
      this.#flushing = undefined
    })
    return promise
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        if (this.#isMostlyStale()) await this.#rewrite()
        const file = (this.#file ??= await open(this.#path, 'a', 0o600))
        await file.appendFile(batch.map(({ line }) => line).join(''))
        await file.datasync()
        this.#lines += batch.length
        for (const { resolve } of batch) resolve()
      } catch (error) {
        // Part of the batch may be in the file: what is written next replaces it whole.
        this.#lines = Infinity
        for (const { reject } of batch) reject(error)
      }
    }
  }

  #isMostlyStale(): boolean {
    return this.#lines > WORTH_REWRITING && this.#items.size < this.#lines * (1 - STALE_SHARE)
  }

  async #rewrite(): Promise<void> {
    await this.#file?.close()
    this.#file = undefined
    const lines = [...this.#items].map((entry) => `${JSON.stringify(entry)}\n`)
    await writeDurably(this.#path, lines.join(''))
    this.#lines = this.#items.size
  }
}
