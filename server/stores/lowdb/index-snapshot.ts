import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { derivationFingerprint } from '../derivation.ts'
import { flushFolder } from '../flush-folder.ts'
import { AsciiTexts } from './ascii-texts.ts'
import type { FiledRequest } from './request-file.ts'

/**
 * The index as it was at some moment, so that a start need not read, check and fold every file again. It is never taken
 * at its word: the first line names the code that made it, every other line carries its own checksum and the signature of
 * the file it was made from, and counts only where all of them still hold.
 *
 *     kopplingsguiden-index 2 <code>
 *     <crc32> [signature, id, revision, listing] TAB <state>
 *
 * All of it is ASCII, other letters being written as JSON's \uXXXX: read from UTF-8, a text with one "å" in it would take
 * two bytes for each of its letters for as long as the service runs.
 */
const FORMAT = 'kopplingsguiden-index 2'

const LINES_AT_ONCE = 200
const READ_AT_ONCE = 1024 * 1024

/** Writes the requests beside the old snapshot and swaps them; between batches the service goes on with other things. */
export async function writeSnapshot(path: string, requests: Iterable<FiledRequest>): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      let batch = [`${FORMAT} ${derivationFingerprint()}\n`]
      for (const request of requests) {
        batch.push(format(request))
        if (batch.length < LINES_AT_ONCE) continue
        await file.writeFile(batch.join(''))
        batch = []
      }
      await file.writeFile(batch.join(''))
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await flushFolder(dirname(path))
}

function format({ signature, id, revision, listing, stateJson }: FiledRequest): string {
  const content = inAscii(`${JSON.stringify([signature, id, revision, listing])}\t${stateJson.toString()}`)
  return `${crc32(content).toString(16).padStart(8, '0')} ${content}\n`
}

const inAscii = (json: string): string =>
  json.replaceAll(/[^\t -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The requests whose lines are whole, by id; none where there is no snapshot or other code made it. */
export async function readSnapshot(path: string): Promise<Map<string, FiledRequest>> {
  const requests = new Map<string, FiledRequest>()
  const states = new AsciiTexts()
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return requests
  try {
    let isFirst = true
    let room = Buffer.allocUnsafe(READ_AT_ONCE)
    let rest = 0
    for (;;) {
      if (rest === room.length) room = Buffer.concat([room], room.length * 2)
      const { bytesRead } = await file.read(room, rest, room.length - rest, null)
      const chunk = room.subarray(0, rest + bytesRead)
      let start = 0
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
        const content = chunk.subarray(start, end)
        start = end + 1
        if (isFirst) {
          if (content.toString() !== `${FORMAT} ${derivationFingerprint()}`) return requests
          isFirst = false
          continue
        }
        const request = parse(content, states)
        if (request) requests.set(request.id, request)
      }
      rest = chunk.copy(room, 0, start)
      if (bytesRead === 0) return requests
    }
  } finally {
    await file.close()
  }
}

function parse(line: Buffer, states: AsciiTexts): FiledRequest | undefined {
  const content = line.subarray(9)
  const tab = content.indexOf(9)
  if (tab === -1 || crc32(content) !== Number.parseInt(line.toString('latin1', 0, 8), 16)) return undefined
  const [signature, id, revision, listing] = JSON.parse(content.toString('latin1', 0, tab))
  return { signature, id, revision, listing, stateJson: states.keep(content.subarray(tab + 1)) }
}
