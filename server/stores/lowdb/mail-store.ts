import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Log } from '../../log.ts'
import { DurableJsonFile } from '../durable-json-file.ts'
import type { MailStore, StoredMail } from '../contract/mail-store.ts'
import { setAside } from './set-aside.ts'

const fileSchema: z.ZodType<StoredMail> = z.strictObject({
  id: z.string(),
  requestIds: z.array(z.string()),
  kind: z.string(),
  to: z.string(),
  state: z.enum(['queued', 'handing-over', 'uncertain', 'sent', 'done', 'failed']),
  createdAt: z.number(),
  dueAt: z.number(),
  tries: z.number(),
  reason: z.string().exactOptional(),
  sealed: z.string(),
})

/** One JSON file per mail, so that a step of one mail costs the same however many wait. Reads are from memory. */
export async function openMailStore(folder: string, log: Log): Promise<MailStore> {
  await mkdir(folder, { recursive: true })
  const mails = await loadAll(folder, log)
  const adding = new Set<string>()

  async function keep(mail: StoredMail): Promise<void> {
    await new DurableJsonFile<StoredMail>(pathOf(folder, mail.id)).write(mail)
    mails.set(mail.id, mail)
  }

  return {
    async add(mail) {
      if (mails.has(mail.id) || adding.has(mail.id)) return 'known'
      adding.add(mail.id)
      try {
        await keep(mail)
        return 'added'
      } finally {
        adding.delete(mail.id)
      }
    },
    async update(mail) {
      if (mails.has(mail.id)) await keep(mail)
    },
    read: async (id) => mails.get(id),
    inState: async (...states) =>
      [...mails.values()].filter(({ state }) => states.includes(state)).sort((a, b) => a.dueAt - b.dueAt),
    ofRequest: async (requestId) =>
      [...mails.values()]
        .filter(({ requestIds }) => requestIds.includes(requestId))
        .sort((a, b) => a.createdAt - b.createdAt),
    async forgetBefore(time) {
      for (const { id, state, createdAt } of mails.values()) {
        if (createdAt >= time || (state !== 'done' && state !== 'failed')) continue
        await rm(pathOf(folder, id), { force: true })
        mails.delete(id)
      }
    },
    async forget(id) {
      await rm(pathOf(folder, id), { force: true })
      mails.delete(id)
    },
  }
}

/** Ids hold addresses and may be long: not for file names. */
const pathOf = (folder: string, id: string) =>
  join(folder, `${createHash('sha256').update(id).digest('hex').slice(0, 40)}.json`)

async function loadAll(folder: string, log: Log): Promise<Map<string, StoredMail>> {
  const mails = new Map<string, StoredMail>()
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (name.endsWith('.tmp')) await rm(path, { force: true })
    if (!name.endsWith('.json')) continue
    try {
      const mail = fileSchema.parse(await new DurableJsonFile<unknown>(path).read())
      mails.set(mail.id, mail)
    } catch (error) {
      await setAside(path, error, log)
    }
  }
  return mails
}
