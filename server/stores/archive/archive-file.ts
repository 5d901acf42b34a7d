import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { flushFolder } from '../flush-folder.ts'
import { archiveRecordSchema, type ArchiveRecord } from './archive-record.ts'

/**
 * A backup: gzip of lines of JSON, the first saying what it is, the last how many records there are and the SHA-256 of
 * everything before it. A file without that last line is not whole and is not taken.
 */
const FORMAT = 'kopplingsguiden-backup'
const VERSION = 1

/** Writes beside the target and swaps at the end, so that a backup that was cut off never replaces a whole one. */
export async function writeArchive(path: string, records: AsyncIterable<ArchiveRecord>, at: Date): Promise<number> {
  const temporary = `${path}.tmp`
  let count = 0
  async function* lines(): AsyncGenerator<string> {
    const hash = createHash('sha256')
    const line = (content: unknown) => {
      const text = `${JSON.stringify(content)}\n`
      hash.update(text)
      return text
    }
    yield line({ format: FORMAT, version: VERSION, at: at.toISOString() })
    for await (const record of records) {
      count += 1
      yield line(record)
    }
    yield `${JSON.stringify({ end: count, sha256: hash.digest('hex') })}\n`
  }
  try {
    // Sessions, links and people's names are in it.
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(temporary, { mode: 0o600, flags: 'w' }))
    const file = await open(temporary, 'r')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await flushFolder(dirname(resolve(path)))
  return count
}

/** Reads the whole file and answers how many records it has. Throws where it is not a backup, not whole or was changed. */
export async function checkArchive(path: string): Promise<number> {
  let count = 0
  for await (const _record of readArchive(path)) count += 1
  return count
}

/** The records, each checked; throws at the end when the file is not whole, so check it before relying on any. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveRecord> {
  const hash = createHash('sha256')
  let count = -1
  let isWhole = false
  for await (const text of linesOf(path)) {
    const line = parse(text, path)
    if (isWhole) throw new Error(`${path} goes on after its end`)
    if (count === -1) {
      const { format, version } = line as { format?: unknown; version?: unknown }
      if (format !== FORMAT) throw new Error(`${path} is not a backup of Kopplingsguiden`)
      if (version !== VERSION) throw new Error(`${path} was written by a newer release`)
    } else if ('end' in line) {
      isWhole = line.end === count && 'sha256' in line && line.sha256 === hash.digest('hex')
      if (!isWhole) throw new Error(`${path} has been changed since it was written`)
      continue
    } else yield archiveRecordSchema.parse(line)
    hash.update(`${text}\n`)
    count += 1
  }
  if (!isWhole) throw new Error(`${path} is cut off`)
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const content = createReadStream(path).on('error', (error) => unzipped.destroy(error))
  const unzipped = content.pipe(createGunzip())
  try {
    yield* createInterface({ input: unzipped, crlfDelay: Infinity })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'Z_BUF_ERROR') throw new Error(`${path} is cut off`, { cause: error })
    if (code?.startsWith('Z_')) throw new Error(`${path} is not a backup of Kopplingsguiden`, { cause: error })
    throw error
  }
}

function parse(text: string, path: string): object {
  try {
    const line: unknown = JSON.parse(text)
    if (typeof line === 'object' && line !== null) return line
  } catch {
    // Said below.
  }
  throw new Error(`${path} has a line that is not JSON`)
}
