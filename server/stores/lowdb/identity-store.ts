import { join } from 'node:path'
import * as z from 'zod'
import { languageSchema } from '../../../shared/language.ts'
import type { Log } from '../../log.ts'
import type { IdentityStore, StoredSession } from '../stores.ts'
import { JsonCollection } from './json-collection.ts'

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

export async function openIdentityStore(folder: string, log: Log): Promise<IdentityStore> {
  const links = await JsonCollection.open(join(folder, 'links.json'), linkSchema, log)
  const sessions = await JsonCollection.open<StoredSession>(join(folder, 'sessions.json'), sessionSchema, log)
  const accounts = await JsonCollection.open(join(folder, 'accounts.json'), accountSchema, log)

  return {
    keepLink: (hash, link) =>
      links.change((items) => {
        items.set(hash, link)
      }),
    async takeLink(hash, now) {
      if (!links.get(hash)) return undefined
      return links.change((items) => {
        const link = items.get(hash)
        items.delete(hash)
        for (const [key, { expiresAt }] of items) if (expiresAt <= now) items.delete(key)
        return link && link.expiresAt > now ? link : undefined
      })
    },
    keepSession: (hash, session) =>
      sessions.change((items) => {
        for (const [key, { expiresAt }] of items) if (expiresAt <= session.createdAt) items.delete(key)
        items.set(hash, session)
      }),
    async readSession(hash, now) {
      const session = sessions.get(hash)
      return session && session.expiresAt > now ? session : undefined
    },
    dropSession: (hash) =>
      sessions.change((items) => {
        items.delete(hash)
      }),
    sessionsOf: async (email, now) =>
      [...sessions.entries()]
        .map(([hash, session]) => ({ ...session, hash }))
        .filter((session) => session.email === email && session.expiresAt > now)
        .sort((a, b) => b.createdAt - a.createdAt),
    readAccount: async (email) => accounts.get(email),
    keepAccount: (account) =>
      accounts.change((items) => {
        items.set(account.email, account)
      }),
    async forgetPerson(email) {
      const dropTheirs = (items: Map<string, { email: string }>) => {
        for (const [key, item] of items) if (item.email === email) items.delete(key)
      }
      await Promise.all([links.change(dropTheirs), sessions.change(dropTheirs), accounts.change(dropTheirs)])
    },
  }
}
