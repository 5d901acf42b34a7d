import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../../log.ts'
import { writeDurably } from '../durable-json-file.ts'
import { lockFolder } from '../folder-lock.ts'
import type { FileStore, Stores } from '../stores.ts'
import { openAuditStore } from './audit-store.ts'
import { ChangeLog } from './change-log.ts'
import { openFirmStore } from './firm-store.ts'
import { openGuideHealthStore, openGuideStore } from './guide-store.ts'
import { openIdentityStore } from './identity-store.ts'
import { openMailStore } from './mail-store.ts'
import { oneJobAtATime } from './one-job-at-a-time.ts'
import { openRequestStore } from './request-store.ts'
import { openWebhookStore } from './webhook-store.ts'

/** Everything in one folder of JSON files, for one process. Throws FolderInUseError while another has it. */
export async function openLowdbStores(folder: string, log: Log): Promise<Stores> {
  const unlock = lockFolder(folder)
  const requests = join(folder, 'requests')
  const files = join(folder, 'files')
  await mkdir(requests, { recursive: true })
  await mkdir(files, { recursive: true })
  const changes = new ChangeLog()
  return {
    requests: await openRequestStore(requests, (request) => changes.add(request), log),
    identities: await openIdentityStore(folder, log),
    firms: await openFirmStore(folder, log),
    guides: await openGuideStore(folder, log),
    guideHealth: await openGuideHealthStore(folder, log),
    files: createFileStore(files),
    mails: await openMailStore(join(folder, 'mails'), log),
    audit: await openAuditStore(join(folder, 'audit')),
    webhooks: await openWebhookStore(folder, log),
    changes,
    operatorKey: (create) => readOrWrite(join(folder, 'operator-key.pem'), create),
    exclusively: oneJobAtATime(),
    ping: async () => undefined,
    close: async () => unlock(),
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
    },
  }
}
