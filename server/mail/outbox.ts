import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { writeDurably } from '../stores/durable-json-file.ts'

const outboxMailSchema = z.object({
  at: z.string(),
  to: z.string(),
  replyTo: z.string().optional(),
  subject: z.string(),
  text: z.string(),
  links: z.array(z.string()),
  attachments: z.array(z.object({ filename: z.string(), base64: z.string() })),
})
/** A mail that was written to the outbox folder instead of being sent. */
export type OutboxMail = z.infer<typeof outboxMailSchema>

const folderOf = (dataDir: string) => join(dataDir, 'outbox')

let written = 0

/** Keeps a mail as a file; names sort by time. The same mail again, by its id, is not kept twice. */
export async function writeToOutbox(dataDir: string, id: string, mail: OutboxMail): Promise<void> {
  const folder = folderOf(dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 16)
  if ((await readdir(folder)).some((name) => name.endsWith(`-${mark}.json`))) return
  written += 1
  const order = String(written % 1_000_000).padStart(6, '0')
  const name = `${mail.at.replaceAll(':', '.')}-${order}-${mark}.json`
  await writeDurably(join(folder, name), JSON.stringify(mail, null, 2))
}

/** Oldest first. A file that isn't one of ours is left out. */
export async function readOutbox(dataDir: string): Promise<OutboxMail[]> {
  const folder = folderOf(dataDir)
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => name.endsWith('.json')).sort()
  const mails = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8').catch(() => 'null')
      return outboxMailSchema.safeParse(JSON.parse(text)).data
    }),
  )
  return mails.filter((mail) => mail !== undefined)
}
