import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import * as z from 'zod'
import { eventSchema, type LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { fold } from '../../../shared/link-request/lifecycle.ts'
import type { LinkRequestState } from '../../../shared/link-request/state.ts'
import type { Log } from '../../log.ts'
import { DurableJsonFile } from '../durable-json-file.ts'
import { extendHistory } from '../extend-history.ts'
import { RequestIndex } from '../request-index.ts'
import type { Appended, RequestStore, StoredRequest } from '../stores.ts'
import { setAside } from './set-aside.ts'

const fileSchema = z.strictObject({ id: z.uuid(), history: z.array(eventSchema).min(1) })
interface RequestFile {
  id: string
  history: LinkRequestEvent[]
}

/** How many files are read at once at start: enough to keep the disk busy, far below the limit of open files. */
const READ_AT_ONCE = 64

/**
 * One JSON file per link request, holding its history: a change costs the same however many requests there are, and an
 * operator can read any case. States for lists are kept in memory.
 */
export async function openRequestStore(
  folder: string,
  onChange: (request: StoredRequest) => void,
  log: Log,
): Promise<RequestStore> {
  const index = new RequestIndex()
  const queues = new Map<string, Promise<unknown>>()
  const lowOf = (id: string) =>
    new Low<RequestFile>(new DurableJsonFile(join(folder, `${id}.json`)), { id, history: [] })

  await loadAll(folder, index, log)

  async function appendNow(
    id: string,
    events: readonly LinkRequestEvent[],
    expected?: number,
  ): Promise<Appended | 'revision-changed'> {
    const low = lowOf(id)
    await low.read()
    const { history } = low.data
    if (expected !== undefined && expected !== history.length) return 'revision-changed'
    const before = index.get(id)?.state
    const extended = extendHistory(before, new Set(history.map((event) => event.id)), events)
    if (!extended.ok) return extended
    const { state, added, duplicates } = extended
    const request = { id, revision: history.length + added.length, state }
    if (added.length > 0) {
      await low.update((data) => data.history.push(...added))
      index.put(request)
      onChange(request)
    }
    return { ok: true, request, before, accepted: added.map((event) => event.id), duplicates }
  }

  async function rewriteNow(
    id: string,
    rewrite: (event: LinkRequestEvent) => LinkRequestEvent,
  ): Promise<StoredRequest | undefined> {
    if (!index.get(id)) return undefined
    const low = lowOf(id)
    await low.read()
    const history = low.data.history.map(rewrite)
    const state = fold(history)
    if (!state) throw new Error('A history that is rewritten must still begin with request.created')
    await low.update((data) => {
      data.history = history
    })
    const request = { id, revision: history.length, state }
    index.put(request)
    onChange(request)
    return request
  }

  function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (queues.get(id) ?? Promise.resolve()).then(work)
    const settled: Promise<unknown> = turn
      .catch(() => undefined)
      .then(() => queues.get(id) === settled && queues.delete(id))
    queues.set(id, settled)
    return turn
  }

  return {
    append: (id, events, expected) => inTurn(id, () => appendNow(id, events, expected)),
    rewrite: (id, change) => inTurn(id, () => rewriteNow(id, change)),
    remove: (id) =>
      inTurn(id, async () => {
        await rm(join(folder, `${id}.json`), { force: true })
        index.remove(id)
      }),
    read: async (id) => index.get(id),
    async history(id) {
      if (!index.get(id)) return undefined
      const low = lowOf(id)
      await low.read()
      return low.data.history
    },
    find: async (query) => index.find(query),
  }
}

async function loadAll(folder: string, index: RequestIndex, log: Log): Promise<void> {
  const names = await readdir(folder)
  const leftovers = names.filter((name) => name.endsWith('.tmp'))
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })))
  const files = names.filter((name) => name.endsWith('.json'))
  for (let start = 0; start < files.length; start += READ_AT_ONCE) {
    const loaded = files.slice(start, start + READ_AT_ONCE).map((name) => load(join(folder, name), log))
    for (const request of await Promise.all(loaded)) if (request) index.put(request)
  }
}

async function load(path: string, log: Log): Promise<StoredRequest | undefined> {
  try {
    const { id, history } = fileSchema.parse(await new DurableJsonFile<unknown>(path).read())
    const state: LinkRequestState | undefined = fold(history)
    if (!state) throw new Error('The history does not begin with request.created')
    return { id, revision: history.length, state }
  } catch (error) {
    await setAside(path, error, log)
    return undefined
  }
}
