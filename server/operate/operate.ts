import { stat } from 'node:fs/promises'
import type { Config } from '../config.ts'
import { createLog } from '../log.ts'
import { checkArchive, readArchive, writeArchive } from '../stores/archive/archive-file.ts'
import type { ArchiveRecord } from '../stores/archive/archive-record.ts'
import { Digest } from '../stores/archive/digest.ts'
import { putRecords } from '../stores/archive/put-records.ts'
import { lockFolder } from '../stores/folder-lock.ts'
import { openStores } from '../stores/open-stores.ts'
import { readKept } from './read-kept.ts'

type Kept = Pick<Config, 'databaseUrl' | 'dataDir'>
type Tell = (line: string) => void

export const USAGE = `Usage, with the same environment as the service:
  backup FILE    writes everything that is kept to FILE; the service may be running
  restore FILE   puts what FILE holds into the empty store that DATABASE_URL or DATA_DIR names
  move           copies DATA_DIR into the database of DATABASE_URL and compares; may be run again after a break`

/** Runs what the command line asks for and says how it goes; answers false when it asks for nothing that there is. */
export async function operate([command, file]: readonly string[], config: Config, tell: Tell): Promise<boolean> {
  if (command === 'backup' && file !== undefined) await backup(config, file, tell)
  else if (command === 'restore' && file !== undefined) await restore(config, file, tell)
  else if (command === 'move' && file === undefined) await move(config, tell)
  else return false
  return true
}

async function backup(kept: Kept, path: string, tell: Tell): Promise<void> {
  const at = new Date()
  if (kept.databaseUrl === undefined && !(await stat(kept.dataDir).catch(() => undefined))) {
    throw new Error(`DATA_DIR is ${kept.dataDir}, where there is nothing.`)
  }
  const digest = new Digest()
  const count = await writeArchive(path, counted(readKept(kept, at.getTime()), digest), at)
  for (const line of digest.lines()) tell(line)
  tell(`${count} records are in ${path}.`)
}

async function restore(config: Config, path: string, tell: Tell): Promise<void> {
  const count = await checkArchive(path)
  tell(`${path} is whole: ${count} records.`)
  const at = 0
  // Makes the tables or folders where there are none yet.
  const fresh = await openStores(config, createLog('warn'))
  await fresh.close()
  for await (const { kind } of readKept(config, at)) {
    throw new Error(`The store is not empty (there is a ${kind}). Restore into an empty one.`)
  }
  await copy(config, () => readArchive(path), at, tell)
}

async function move(config: Config, tell: Tell): Promise<void> {
  if (config.databaseUrl === undefined) throw new Error('Set DATABASE_URL to the database to move to.')
  const from = { dataDir: config.dataDir, databaseUrl: undefined }
  const unlock = lockFolder(config.dataDir)
  const at = Date.now()
  try {
    await copy(config, () => readKept(from, at), at, tell)
  } finally {
    unlock()
  }
  tell(`${config.dataDir} is as it was. Start the service with DATABASE_URL from now on.`)
}

/** Puts the records into the store and compares what is there then with what should be. */
async function copy(into: Config, source: () => AsyncIterable<ArchiveRecord>, at: number, tell: Tell): Promise<void> {
  const stores = await openStores(into, createLog('warn'))
  const sent = new Digest()
  try {
    await putRecords(stores, counted(source(), sent), (count) => tell(`${count} records put`))
  } finally {
    await stores.close()
  }
  const arrived = new Digest()
  for await (const record of readKept(into, at)) arrived.add(record)
  const differences = sent.differences(arrived)
  if (differences.length > 0) {
    throw new Error(['What arrived is not what was sent:', ...differences].join('\n'))
  }
  for (const line of arrived.lines()) tell(line)
  tell('Everything arrived: counts and content are the same.')
}

async function* counted(records: AsyncIterable<ArchiveRecord>, digest: Digest): AsyncGenerator<ArchiveRecord> {
  for await (const record of records) {
    digest.add(record)
    yield record
  }
}
