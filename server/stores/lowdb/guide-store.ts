import { join } from 'node:path'
import * as z from 'zod'
import { type SignedGuide } from '../../../shared/contracts/http.ts'
import { signedGuideSchema } from '../../../shared/contracts/guide-routes.ts'
import type { Log } from '../../log.ts'
import type { GuideHealth, GuideHealthStore, GuideStore } from '../contract/guide-store.ts'
import { JsonCollection } from './json-collection.ts'
import { LineCollection } from './line-collection.ts'

export async function openGuideStore(folder: string, log: Log): Promise<GuideStore> {
  const versions = await JsonCollection.open<SignedGuide>(join(folder, 'guides.json'), signedGuideSchema, log)
  const newest = (id: string, among: readonly SignedGuide[]) =>
    among.filter(({ guide }) => guide.id === id).sort((a, b) => b.guide.version - a.guide.version)[0]
  return {
    async list() {
      const all = versions.values()
      const ids = new Set(all.map(({ guide }) => guide.id))
      return [...ids].flatMap((id) => newest(id, all) ?? [])
    },
    read: async (id) => newest(id, versions.values()),
    versions: async (id) =>
      versions
        .values()
        .filter(({ guide }) => guide.id === id)
        .sort((a, b) => b.guide.version - a.guide.version),
    publish: (signed) =>
      versions.change((items) => {
        const { id, version } = signed.guide
        if ((newest(id, [...items.values()])?.guide.version ?? 0) >= version) return 'version-taken'
        items.set(`${id}@${version}`, signed)
        return 'published'
      }),
  }
}

const healthSchema = z.object({
  id: z.string(),
  at: z.number(),
  guide: z.string(),
  version: z.number(),
  step: z.string(),
  outcome: z.string(),
  hint: z.string().optional(),
  browser: z.string(),
})

export async function openGuideHealthStore(
  folder: string,
  log: Log,
): Promise<GuideHealthStore & { close(): Promise<void> }> {
  const events = await LineCollection.open<GuideHealth>(join(folder, 'guide-health.jsonl'), healthSchema, log)
  return {
    async add(health) {
      if (!events.get(health.id)) await events.put(health.id, health)
    },
    list: async (since = 0) => events.values().filter(({ at }) => at >= since),
    close: () => events.close(),
  }
}
