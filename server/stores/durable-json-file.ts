import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'

/**
 * A lowdb adapter whose write survives a power cut once it has resolved: a temporary file beside the target, flushed,
 * renamed over it, and the folder flushed, since POSIX makes the rename durable only with the folder.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** Null where there is no file. Throws SyntaxError where the file is not JSON. */
  async read(): Promise<T | null> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    return text === null ? null : JSON.parse(text)
  }

  write(data: T): Promise<void> {
    return writeDurably(this.#path, JSON.stringify(data))
  }
}

/** Replaces the file's content as a whole; afterwards it is either the old or the new one, also after a crash midway. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await flushFolder(dirname(path))
}

async function flushFolder(path: string): Promise<void> {
  // Windows can't open folders; NTFS journals the rename itself.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
