import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../../log.ts'
import { writeDurably } from '../durable-json-file.ts'
import { flushFolder } from '../flush-folder.ts'
import { lockFolder } from '../folder-lock.ts'
import type { FileStore, Stores } from '../stores.ts'
import { openAuditStore } from './audit-store.ts'
import { ChangeLog } from './change-log.ts'
import { openFirmStore } from './firm-store.ts'
import { openGuideHealthStore, openGuideStore } from './guide-store.ts'
import { openGuideDraftStore } from './guide-draft-store.ts'
import { openIdentityStore } from './identity-store.ts'
import { openMailStore } from './mail-store.ts'
import { oneJobAtATime } from './one-job-at-a-time.ts'
import { openRequestStore } from './request-store.ts'
import { openWebhookStore } from './webhook-store.ts'

/** Everything in one folder of JSON files, for one process. Throws FolderInUseError while another has it. */
export async function openLowdbStores(folder: string, log: Log): Promise<Stores> {
  const unlock = lockFolder(folder)
  try {
    return await openLocked(folder, log, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function openLocked(folder: string, log: Log, unlock: () => void): Promise<Stores> {
  const requestFolder = join(folder, 'requests')
  const fileFolder = join(folder, 'files')
  await mkdir(requestFolder, { recursive: true, mode: 0o700 })
  await mkdir(fileFolder, { recursive: true, mode: 0o700 })
  await flushFolder(folder)
  const changes = new ChangeLog(log)
  const requests = await openRequestStore(requestFolder, (request) => changes.add(request), log)
  const identities = await openIdentityStore(folder, log)
  const guideHealth = await openGuideHealthStore(folder, log)
  let operatorKey: Promise<string> | undefined
  return {
    requests,
    identities,
    firms: await openFirmStore(folder, log),
    guides: await openGuideStore(folder, log),
    guideDrafts: await openGuideDraftStore(folder, log),
    guideHealth,
    files: createFileStore(fileFolder),
    mails: await openMailStore(join(folder, 'mails'), log),
    audit: await openAuditStore(join(folder, 'audit')),
    webhooks: await openWebhookStore(folder, log),
    changes,
    operatorKey: (create) => (operatorKey ??= readOrWrite(join(folder, 'operator-key.pem'), create)),
    exclusively: oneJobAtATime(),
    ping: async () => undefined,
    async close() {
      await Promise.all([requests.close(), identities.close(), guideHealth.close()])
      unlock()
    },
  }
}

async function readOrWrite(path: string, create: () => string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (kept !== undefined) return kept
  const created = create()
  await writeDurably(path, created)
  return created
}

function createFileStore(folder: string): FileStore {
  const pathOf = (requestId: string, name: string) => join(folder, `${requestId}-${name}`)
  return {
    keep: (requestId, name, content) => writeDurably(pathOf(requestId, name), content),
    read: (requestId, name) =>
      readFile(pathOf(requestId, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      }),
    async removeAll(requestId) {
      const names = await readdir(folder)
      const theirs = names.filter((name) => name.startsWith(`${requestId}-`))
      await Promise.all(theirs.map((name) => rm(join(folder, name), { force: true })))
      if (theirs.length > 0) await flushFolder(folder)
    },
  }
}
