import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import type { Log } from '../../log.ts'
import { extendHistory } from '../extend-history.ts'
import { flushFolder } from '../flush-folder.ts'
import { listingOf } from '../index/listing.ts'
import type { Appended, RequestStore, StoredRequest } from '../contract/request-store.ts'
import { RequestIndex } from '../index/request-index.ts'
import { Turns } from '../turns.ts'
import { writeSnapshot } from './index-snapshot.ts'
import { loadRequests } from './load-requests.ts'
import { indexed, pathOf, RequestFile, storedOf, type IndexedRequest } from './request-file.ts'
import { signatureOf } from './signature.ts'

/** A snapshot is written after so many changes: as many files are read again at most after a crash. */
const CHANGES_PER_SNAPSHOT = 10_000
/** Fewer are sooner read again at the next start than a snapshot is written. */
const WORTH_A_SNAPSHOT = 500
const SOON = 60_000

export interface LowdbRequestStore extends RequestStore {
  close(): Promise<void>
}

/**
 * One JSON file per link request, holding its history: a change costs the same however many requests there are, and an
 * operator can read any case. What lists need is in memory.
 */
export async function openRequestStore(
  folder: string,
  onChange: (request: StoredRequest) => void,
  log: Log,
): Promise<LowdbRequestStore> {
  const snapshotPath = join(folder, '..', 'request-index.snapshot')
  const began = performance.now()
  const loaded = await loadRequests(folder, snapshotPath, log)
  const index = new RequestIndex(loaded.requests)
  const ms = Math.round(performance.now() - began)
  log.info({ requests: index.entries.length, read: loaded.read, ms }, 'The requests are loaded')

  let changed = loaded.read
  let snapshotting: Promise<void> | undefined
  let soon: NodeJS.Timeout | undefined
  if (changed >= WORTH_A_SNAPSHOT) void snapshot()

  function snapshot(): Promise<void> {
    changed = 0
    clearTimeout(soon)
    soon = undefined
    snapshotting ??= writeSnapshot(snapshotPath, index.entries)
      .catch((error: unknown) =>
        log.warn({ err: error }, 'The index snapshot could not be written; the next start is slow'),
      )
      .finally(() => {
        snapshotting = undefined
      })
    return snapshotting
  }

  /** A snapshot must not keep for long what was forgotten on purpose. */
  function snapshotSoon(): void {
    soon ??= setTimeout(() => void snapshot(), SOON).unref()
  }

  function enter(request: IndexedRequest): void {
    index.put({ ...request, signature: signatureOf(pathOf(folder, request.id)) })
    changed += 1
    if (changed >= CHANGES_PER_SNAPSHOT) void snapshot()
  }

  async function appendNow(
    id: string,
    events: readonly LinkRequestEvent[],
    expected?: number,
  ): Promise<Appended | 'revision-changed'> {
    const file = new RequestFile(folder, id)
    const inMemory = index.get(id)
    const inFile = await file.read(inMemory?.signature)
    if (inMemory && !inFile) throw new Error(`The file ${file.path} is gone`)
    const history = inFile ?? []
    // A write that failed late may have left more in the file than is in memory; the file is what counts.
    const known = inFile && inMemory?.revision !== inFile.length ? indexed(id, inFile) : inMemory
    if (expected !== undefined && expected !== history.length) return 'revision-changed'
    const before = known && storedOf(known).state
    const extended = extendHistory(before, new Set(history.map((event) => event.id)), events)
    if (!extended.ok) return extended
    const { state, added, duplicates } = extended
    const request = { id, revision: history.length + added.length, state }
    if (added.length > 0) {
      await file.write([...history, ...added]).catch((error: unknown) => reload(file, id, error))
      const entry = { id, revision: request.revision, stateJson: JSON.stringify(state), listing: listingOf(state) }
      enter(entry)
      onChange(storedOf(entry))
    }
    return { ok: true, request, before, accepted: added.map((event) => event.id), duplicates }
  }

  /** After a write that failed: the file may have the new content or the old, and memory must say what it says. */
  async function reload(file: RequestFile, id: string, error: unknown): Promise<never> {
    const history = await file.read()
    if (history && history.length !== index.get(id)?.revision) enter(indexed(id, history))
    throw error
  }

  async function rewriteNow(
    id: string,
    rewrite: (event: LinkRequestEvent) => LinkRequestEvent,
  ): Promise<StoredRequest | undefined> {
    const file = new RequestFile(folder, id)
    const history = index.get(id) && (await file.read())
    if (!history) return undefined
    const rewritten = history.map(rewrite)
    const entry = indexed(id, rewritten)
    await file.write(rewritten).catch((error: unknown) => reload(file, id, error))
    enter(entry)
    snapshotSoon()
    onChange(storedOf(entry))
    return storedOf(entry)
  }

  async function removeNow(id: string): Promise<void> {
    await rm(pathOf(folder, id), { force: true })
    await flushFolder(folder)
    index.remove(id)
    snapshotSoon()
  }

  const turns = new Turns()
  return {
    append: (id, events, expected) => turns.run(id, () => appendNow(id, events, expected)),
    rewrite: (id, change) => turns.run(id, () => rewriteNow(id, change)),
    adopt: (id, history) =>
      turns.run(id, async () => {
        if (index.get(id)) return false
        const entry = indexed(id, history)
        await new RequestFile(folder, id).write(history)
        enter(entry)
        return true
      }),
    remove: (id) => turns.run(id, () => removeNow(id)),
    async read(id) {
      const known = index.get(id)
      return known && storedOf(known)
    },
    history: async (id) => (index.get(id) ? new RequestFile(folder, id).read() : undefined),
    async find(query) {
      const { found, next, total } = index.find(query)
      return { items: found.map(storedOf), next, total }
    },
    async close() {
      await turns.over()
      await snapshotting
      if (changed >= WORTH_A_SNAPSHOT || soon) await snapshot()
    },
  }
}
