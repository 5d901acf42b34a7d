import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Low } from 'lowdb'
import * as z from 'zod'
import { eventSchema, type LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { fold } from '../../../shared/link-request/lifecycle.ts'
import type { StoredRequest } from '../contract/request-store.ts'
import { DurableJsonFile } from '../durable-json-file.ts'
import { listingOf } from '../index/listing.ts'
import type { ListedRequest } from '../index/request-index.ts'
import type { AsciiText } from './ascii-texts.ts'
import { signatureOf } from './signature.ts'

/** A request in memory. The state is kept as JSON: a hundred thousand states as objects would take a gigabyte. */
export interface IndexedRequest extends ListedRequest {
  revision: number
  stateJson: string | AsciiText
}

/** The same, and the signature of the file that it is from. */
export interface FiledRequest extends IndexedRequest {
  signature: string
}

const idSchema = z.uuid()
const fileSchema = z.strictObject({ id: idSchema, history: z.array(eventSchema).min(1) })
type RequestContent = z.infer<typeof fileSchema>
const NAME = /^([0-9a-f-]{36})\.json$/

/** The id in a request file's name; undefined: the file is not one. */
export const idInName = (name: string): string | undefined => {
  const id = NAME.exec(name)?.[1]
  return idSchema.safeParse(id).success ? id : undefined
}

export const pathOf = (folder: string, id: string): string => join(folder, `${id}.json`)

/** The file of one link request: its id and its history. */
export class RequestFile {
  readonly #id: string
  readonly #low: Low
  readonly path: string

  constructor(folder: string, id: string) {
    this.#id = id
    this.path = pathOf(folder, id)
    this.#low = new Low(new DurableJsonFile(this.path), null)
  }

  /**
   * Undefined where there is no file. Throws, naming the file, where it is not one of ours or is damaged. One with the
   * signature `asLeft` is as we checked or wrote it, and is not checked again.
   */
  async read(asLeft?: string): Promise<LinkRequestEvent[] | undefined> {
    try {
      const isAsLeft = asLeft !== undefined && signatureOf(this.path) === asLeft
      await this.#low.read()
      if (this.#low.data === null) return undefined
      return isAsLeft ? (this.#low.data as RequestContent).history : historyIn(this.#low.data, this.#id)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw new Error(`The file ${this.path} cannot be used`, { cause: error })
    }
  }

  async write(history: readonly LinkRequestEvent[]): Promise<void> {
    this.#low.data = { id: this.#id, history }
    await this.#low.write()
  }
}

function historyIn(content: unknown, id: string): LinkRequestEvent[] {
  const file = fileSchema.parse(content)
  if (file.id !== id) throw new Error(`It holds the request ${file.id}`)
  return file.history
}

/** Reads a request for the index, in one go: at start there is nobody to keep waiting. Throws like RequestFile.read. */
export function loadRequest(path: string, id: string): IndexedRequest {
  return indexed(id, historyIn(JSON.parse(readFileSync(path, 'utf8')), id))
}

/** Throws where the history does not begin with request.created. */
export function indexed(id: string, history: readonly LinkRequestEvent[]): IndexedRequest {
  const state = fold(history)
  if (!state) throw new Error('The history does not begin with request.created')
  return { id, revision: history.length, stateJson: JSON.stringify(state), listing: listingOf(state) }
}

/** A new object each time: what callers do with it changes nothing here. */
export function storedOf({ id, revision, stateJson }: IndexedRequest): StoredRequest {
  return { id, revision, state: JSON.parse(stateJson.toString()) }
}
