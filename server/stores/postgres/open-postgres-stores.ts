import type { Log } from '../../log.ts'
import type { Stores } from '../stores.ts'
import { createAuditStore } from './audit-store.ts'
import { openChangeFeed } from './change-feed.ts'
import { Database } from './database.ts'
import { exclusivelyOn } from './exclusively.ts'
import { createFileStore } from './file-store.ts'
import { createFirmStore } from './firm-store.ts'
import { createGuideHealthStore, createGuideStore } from './guide-store.ts'
import { createGuideDraftStore } from './guide-draft-store.ts'
import { createIdentityStore } from './identity-store.ts'
import { createMailStore } from './mail-store.ts'
import { migrate } from './migrate.ts'
import { createRequestStore } from './request-store.ts'
import { createWebhookStore } from './webhook-store.ts'

/** Everything in a PostgreSQL database, for any number of processes. Rejects when it cannot be reached or is of a newer release. */
export async function openPostgresStores(url: string, log: Log): Promise<Stores> {
  const database = new Database(url, log)
  try {
    return await open(database, log)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function open(database: Database, log: Log): Promise<Stores> {
  await migrate(database, log)
  const changes = await openChangeFeed(database, log)
  const exclusively = exclusivelyOn(database)
  return {
    requests: createRequestStore(database, changes),
    identities: createIdentityStore(database),
    firms: createFirmStore(database),
    guides: createGuideStore(database),
    guideDrafts: createGuideDraftStore(database),
    guideHealth: createGuideHealthStore(database),
    files: createFileStore(database),
    mails: createMailStore(database),
    audit: createAuditStore(database),
    webhooks: createWebhookStore(database),
    changes,
    operatorKey: (create) => readOrKeepKey(database, create),
    exclusively,
    async ping() {
      await database.once('select')
    },
    async close() {
      await changes.close()
      await database.close()
    },
  }
}

async function readOrKeepKey(database: Database, create: () => string): Promise<string> {
  const read = () => database.query<{ pem: string }>('select pem from operator_key')
  const [kept] = await read()
  if (kept) return kept.pem
  await database.query('insert into operator_key (pem) values ($1) on conflict do nothing', [create()])
  return (await read())[0]?.pem ?? readOrKeepKey(database, create)
}
