import { join } from 'node:path'
import { guideDraftSchema, type GuideDraft } from '../../../shared/contracts/guide-draft-routes.ts'
import type { Log } from '../../log.ts'
import { replaceAddress } from '../replace-address.ts'
import type { GuideDraftStore } from '../contract/guide-store.ts'
import { JsonCollection } from './json-collection.ts'

export async function openGuideDraftStore(folder: string, log: Log): Promise<GuideDraftStore> {
  const drafts = await JsonCollection.open<GuideDraft>(join(folder, 'guide-drafts.json'), guideDraftSchema, log)
  return {
    list: async () => drafts.values().sort((a, b) => (a.at < b.at ? 1 : -1)),
    read: async (id) => drafts.get(id),
    add: (draft) =>
      drafts.change((items) => {
        if (items.has(draft.id)) return 'known'
        items.set(draft.id, draft)
        return 'added'
      }),
    decide: (draft) =>
      drafts.change((items) => {
        if (items.get(draft.id)?.state !== 'open') return false
        items.set(draft.id, draft)
        return true
      }),
    replacePerson: (email, substitute) =>
      drafts.change((items) => {
        for (const [id, draft] of items) items.set(id, replaceAddress(draft, email, substitute))
      }),
  }
}
