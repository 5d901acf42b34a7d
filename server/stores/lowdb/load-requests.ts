import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../../log.ts'
import { readSnapshot } from './index-snapshot.ts'
import { idInName, loadRequest, type FiledRequest } from './request-file.ts'
import { setAside } from './set-aside.ts'
import { signFiles } from './sign-files.ts'

export interface Loaded {
  /** In the order of their ids. */
  requests: FiledRequest[]
  /** How many files were read and checked because the snapshot did not have them as they are. */
  read: number
}

const ENDING = '.json'
/** How often a long start says how far it is, in files. */
const TELL_EVERY = 20_000

/** Every request in the folder; a file that is none is set aside with a line in the log. */
export async function loadRequests(folder: string, snapshotPath: string, log: Log): Promise<Loaded> {
  const all = await readdir(folder)
  const names = all.filter((name) => name.endsWith(ENDING)).toSorted()
  const leftovers = all.filter((name) => name.endsWith('.tmp'))
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })))
  const [signatures, snapshot] = await Promise.all([
    signFiles({ folder, names }),
    readSnapshot(snapshotPath).catch((error: unknown) => {
      log.warn({ err: error }, 'The index snapshot could not be read; every file is')
      return new Map<string, FiledRequest>()
    }),
  ])
  const requests: FiledRequest[] = []
  let read = 0
  for (const [index, name] of names.entries()) {
    const signature = signatures[index] ?? ''
    const kept = snapshot.get(name.slice(0, -ENDING.length))
    if (kept?.signature === signature) {
      requests.push(kept)
      continue
    }
    const path = join(folder, name)
    try {
      const id = idInName(name)
      if (id === undefined) throw new Error('The name is not that of a link request')
      read += 1
      if (read % TELL_EVERY === 0) log.info({ read, of: names.length }, 'Reading the request files')
      requests.push({ signature, ...loadRequest(path, id) })
    } catch (error) {
      await setAside(path, error, log)
    }
  }
  return { requests, read }
}
