import { join } from 'node:path'
import * as z from 'zod'
import { languageSchema } from '../../../shared/language.ts'
import type { Log } from '../../log.ts'
import type { IdentityStore, StoredSession } from '../contract/identity-store.ts'
import { LineCollection } from './line-collection.ts'

const linkSchema = z.object({ email: z.string(), requestId: z.string().optional(), expiresAt: z.number() })
const sessionSchema = z.object({
  kind: z.enum(['web', 'extension']),
  email: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
  usedAt: z.number().exactOptional(),
  device: z.string().exactOptional(),
})
const accountSchema = z.object({ email: z.string(), name: z.string().optional(), language: languageSchema })

/** What has expired is looked for once in so many uses. */
const USES_PER_SWEEP = 200

export async function openIdentityStore(folder: string, log: Log): Promise<IdentityStore & { close(): Promise<void> }> {
  const links = await LineCollection.open(join(folder, 'links.jsonl'), linkSchema, log)
  const sessions = await LineCollection.open<StoredSession>(join(folder, 'sessions.jsonl'), sessionSchema, log)
  const accounts = await LineCollection.open(join(folder, 'accounts.jsonl'), accountSchema, log)
  const sweepLinks = sweeperOf(links)
  const sweepSessions = sweeperOf(sessions)

  return {
    keepLink: (hash, link) => links.put(hash, link),
    async takeLink(hash, now) {
      const link = await links.take(hash)
      await sweepLinks(now)
      return link && link.expiresAt > now ? link : undefined
    },
    async keepSession(hash, session) {
      await sessions.put(hash, session)
      await sweepSessions(session.createdAt)
    },
    async readSession(hash, now) {
      const session = sessions.get(hash)
      return session && session.expiresAt > now ? session : undefined
    },
    async dropSession(hash) {
      await sessions.take(hash)
    },
    async touchSession(hash, usedAt) {
      const session = sessions.get(hash)
      if (session) await sessions.replace(hash, { ...session, usedAt })
    },
    sessionsOf: async (email, now) =>
      [...sessions.entries()]
        .map(([hash, session]) => ({ ...session, hash }))
        .filter((session) => session.email === email && session.expiresAt > now)
        .sort((a, b) => b.createdAt - a.createdAt),
    readAccount: async (email) => accounts.get(email),
    keepAccount: (account) => accounts.put(account.email, accountSchema.parse(account)),
    async forgetPerson(email) {
      await Promise.all([takeOf(links, email), takeOf(sessions, email), accounts.take(email)])
      // A line that says "removed" leaves the one before it in the file; of a person who is forgotten nothing may stay.
      await Promise.all([links.compact(), sessions.compact(), accounts.compact()])
    },
    async close() {
      await Promise.all([links.close(), sessions.close(), accounts.close()])
    },
  }
}

function sweeperOf(among: LineCollection<{ email: string; expiresAt: number }>): (now: number) => Promise<void> {
  let uses = 0
  return async (now) => {
    uses += 1
    if (uses % USES_PER_SWEEP !== 0) return
    const expired = [...among.entries()].filter(([, { expiresAt }]) => expiresAt <= now)
    await Promise.all(expired.map(([key]) => among.take(key)))
  }
}

async function takeOf(among: LineCollection<{ email: string }>, email: string): Promise<void> {
  const theirs = [...among.entries()].filter(([, item]) => item.email === email)
  await Promise.all(theirs.map(([key]) => among.take(key)))
}
