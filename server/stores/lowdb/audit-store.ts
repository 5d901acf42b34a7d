import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { writeDurably } from '../durable-json-file.ts'
import type { AuditEntry, AuditQuery, AuditStore } from '../contract/audit-store.ts'
import { linesBackwards } from './lines-backwards.ts'

const entrySchema: z.ZodType<AuditEntry> = z.strictObject({
  at: z.number(),
  email: z.string().exactOptional(),
  by: z.enum(['web', 'extension', 'nobody', 'service']),
  what: z.string(),
  about: z.string().exactOptional(),
  status: z.number(),
})

const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7)

/** One file per month, a line of JSON per entry, opened for appending only. */
export async function openAuditStore(folder: string): Promise<AuditStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let last: Promise<unknown> = Promise.resolve()
  /** Changes run one after another, so that forgetting doesn't lose what is added meanwhile. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const pathOf = (month: string) => join(folder, `${month}.jsonl`)
  const months = async () =>
    (await readdir(folder))
      .filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name))
      .map((name) => name.slice(0, 7))
      .sort()

  return {
    add: (entries) =>
      inTurn(async () => {
        for (const [month, theirs] of Map.groupBy(entries, ({ at }) => monthOf(at))) {
          await append(pathOf(month), theirs.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
        }
      }),

    async find({ cursor, limit, ...about }) {
      const items: AuditEntry[] = []
      const from = cursor === undefined ? undefined : readCursor(cursor)
      let next: string | null = null
      for (const month of (await months()).reverse()) {
        if (from && month > from.month) continue
        for await (const lines of linesBackwards(pathOf(month), from?.month === month ? from.end : undefined)) {
          for (const { text, start } of lines) {
            const entry = mayBe(text, about) ? parse(text) : undefined
            if (!entry || !isAskedFor(entry, about)) continue
            if (items.length === limit) return { items, next }
            items.push(entry)
            next = `${month}.${start}`
          }
        }
      }
      return { items, next: null }
    },

    replacePerson: (email, substitute) =>
      inTurn(async () => {
        for (const month of await months()) {
          const lines = (await readFile(pathOf(month), 'utf8')).split('\n')
          const changed = lines.map((line) => {
            const entry = parse(line)
            return entry?.email === email ? JSON.stringify({ ...entry, email: substitute }) : line
          })
          if (changed.some((line, index) => line !== lines[index])) {
            await writeDurably(pathOf(month), changed.join('\n'))
          }
        }
      }),

    forgetBefore: (time) =>
      inTurn(async () => {
        for (const month of await months()) if (month < monthOf(time)) await rm(pathOf(month), { force: true })
      }),
  }
}

/** A line that a crash cut off is ended first, so that it doesn't spoil the next one. */
async function append(path: string, lines: string): Promise<void> {
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(1)
    if (size > 0) await file.read(tail, 0, 1, size - 1)
    await file.appendFile(size > 0 && tail.toString() !== '\n' ? `\n${lines}` : lines)
    await file.datasync()
  } finally {
    await file.close()
  }
}

function parse(line: string): AuditEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

function isAskedFor(entry: AuditEntry, { email, about }: Pick<AuditQuery, 'email' | 'about'>): boolean {
  return (email === undefined || entry.email === email) && (about === undefined || entry.about === about)
}

/** Says quickly of most lines that they are about something else. */
function mayBe(line: string, { email, about }: Pick<AuditQuery, 'email' | 'about'>): boolean {
  return [email, about].every((text) => text === undefined || line.includes(JSON.stringify(text)))
}

/** Where the last line that was answered begins: what comes next ends there. */
function readCursor(cursor: string): { month: string; end: number } | undefined {
  const [, month, end] = /^(\d{4}-\d{2})\.(\d{1,12})$/.exec(cursor) ?? []
  return month && end ? { month, end: Number(end) } : undefined
}
