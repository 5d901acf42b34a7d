import { randomUUID } from 'node:crypto'
import { closeSync, fdatasync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import type { Adapter } from 'lowdb'
import { flushFolder } from './flush-folder.ts'

/** A lowdb adapter whose write survives a power cut once it has resolved; see writeDurably. */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /**
   * Null where there is no file. Throws SyntaxError where the file is not JSON. Read in one go: what we wrote is in memory
   * still, and through the thread pool a read would wait behind other writes' flushes.
   */
  async read(): Promise<T | null> {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8'))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  write(data: T): Promise<void> {
    return writeDurably(this.#path, JSON.stringify(data))
  }
}

/**
 * Replaces the file's content as a whole; afterwards it is either the old or the new one, also after a crash midway: a
 * temporary file beside the target, flushed, renamed over it, and the folder flushed. When it rejects, the old content is
 * there, or the new one that may not have reached the disk yet. Only the flushes wait for the disk, so only they go through
 * the thread pool: what is done in memory would wait there behind other writes' flushes.
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = openSync(temporary, 'wx', 0o600)
    try {
      writeFileSync(file, content)
      await flush(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await flushFolder(dirname(path))
}

const flush = promisify(fdatasync)
