import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { archiveRecordSchema, type ArchiveKind, type ArchiveRecord } from '../archive/archive-record.ts'

/**
 * Everything kept in a data folder. It takes no claim and changes nothing, so it also reads the folder of a service that
 * is running: every file is whole at any moment, and what an event speaks of was there before it. What is damaged is left
 * out, as it is by the service. Links and sessions that have expired `at` that time (milliseconds) are left out too.
 */
export async function* readFolder(folder: string, at: number): AsyncGenerator<ArchiveRecord> {
  const pem = await textOf(join(folder, 'operator-key.pem'))
  if (pem !== undefined) yield { kind: 'operator-key', key: '', value: pem }
  yield* ofLines(folder, 'accounts.jsonl', 'account')
  yield* ofObject(folder, 'firms.json', 'firm')
  yield* inVersionOrder(ofObject(folder, 'guides.json', 'guide'))
  yield* ofObject(folder, 'guide-drafts.json', 'guide-draft')
  yield* ofLines(folder, 'guide-health.jsonl', 'guide-health')
  for (const name of await namesIn(join(folder, 'requests'), '.json')) {
    const file = parse(await textOf(join(folder, 'requests', name))) as { id?: unknown; history?: unknown } | undefined
    yield* checked({ kind: 'request', key: file?.id, value: file?.history })
  }
  for (const name of await namesIn(join(folder, 'files'), '')) {
    const content = await readFile(join(folder, 'files', name)).catch(absent)
    const value = { requestId: name.slice(0, 36), name: name.slice(37), base64: content?.toString('base64') }
    if (!name.endsWith('.tmp')) yield* checked({ kind: 'file', key: name, value })
  }
  yield* unexpired(ofLines(folder, 'links.jsonl', 'link'), at)
  yield* unexpired(ofLines(folder, 'sessions.jsonl', 'session'), at)
  yield* ofFiles(folder, 'mails', 'mail')
  yield* ofObject(folder, 'webhooks.json', 'webhook')
  yield* ofFiles(folder, 'deliveries', 'delivery')
  let number = 0
  for (const name of await namesIn(join(folder, 'audit'), '.jsonl')) {
    for (const line of (await textOf(join(folder, 'audit', name)))?.split('\n') ?? []) {
      for (const record of checked({ kind: 'audit', key: `${number}`, value: parse(line) })) {
        yield record
        number += 1
      }
    }
  }
}

function* checked(record: { kind: ArchiveKind; key: unknown; value: unknown }): Generator<ArchiveRecord> {
  const { data } = archiveRecordSchema.safeParse(record)
  if (data) yield data
}

async function* ofObject(folder: string, name: string, kind: ArchiveKind): AsyncGenerator<ArchiveRecord> {
  const items = parse(await textOf(join(folder, name)))
  for (const [key, value] of Object.entries(items ?? {})) yield* checked({ kind, key, value })
}

async function* ofFiles(folder: string, name: string, kind: 'mail' | 'delivery'): AsyncGenerator<ArchiveRecord> {
  for (const file of await namesIn(join(folder, name), '.json')) {
    const value = parse(await textOf(join(folder, name, file))) as { id?: unknown } | undefined
    yield* checked({ kind, key: value?.id, value })
  }
}

/** The last line about a key is what counts; see LineCollection. */
async function* ofLines(folder: string, name: string, kind: ArchiveKind): AsyncGenerator<ArchiveRecord> {
  const items = new Map<unknown, unknown>()
  for (const line of (await textOf(join(folder, name)))?.split('\n') ?? []) {
    const entry = parse(line)
    if (!Array.isArray(entry)) continue
    const [key, value] = entry as unknown[]
    if (value === undefined) items.delete(key)
    else items.set(key, value)
  }
  for (const [key, value] of items) yield* checked({ kind, key, value })
}

async function* unexpired(records: AsyncIterable<ArchiveRecord>, at: number): AsyncGenerator<ArchiveRecord> {
  for await (const record of records) {
    const isExpired = (record.kind === 'link' || record.kind === 'session') && record.value.expiresAt <= at
    if (!isExpired) yield record
  }
}

async function* inVersionOrder(records: AsyncIterable<ArchiveRecord>): AsyncGenerator<ArchiveRecord> {
  const versionOf = (record: ArchiveRecord) => (record.kind === 'guide' ? record.value.guide.version : 0)
  const all: ArchiveRecord[] = []
  for await (const record of records) all.push(record)
  yield* all.sort((a, b) => versionOf(a) - versionOf(b))
}

async function namesIn(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder).catch(absent)) ?? []
  return names.filter((name) => name.endsWith(ending)).sort()
}

/** Undefined where there is none, or no longer: a service may forget things while they are read. */
const textOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(absent)

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'EISDIR') throw error
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
