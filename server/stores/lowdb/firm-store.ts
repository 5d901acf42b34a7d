import { join } from 'node:path'
import { foldName } from '../../../shared/fold-name.ts'
import { firmSchema } from '../../../shared/contracts/firm-routes.ts'
import type { Log } from '../../log.ts'
import type { FirmStore, StoredFirm } from '../contract/firm-store.ts'
import { JsonCollection } from './json-collection.ts'

export async function openFirmStore(folder: string, log: Log): Promise<FirmStore> {
  const firms = await JsonCollection.open<StoredFirm>(join(folder, 'firms.json'), firmSchema, log)
  let indexed: ReadonlyMap<string, StoredFirm> | undefined
  let byMember = new Map<string, StoredFirm[]>()
  /** Asked for at every call of the service, so it is worked out once per change. */
  function firmsByMember(): Map<string, StoredFirm[]> {
    if (indexed === firms.items) return byMember
    indexed = firms.items
    byMember = new Map()
    for (const firm of firms.items.values())
      for (const { email } of firm.members) byMember.set(email, [...(byMember.get(email) ?? []), firm])
    return byMember
  }
  return {
    list: async () => firms.values(),
    read: async (id) => firms.get(id),
    ofMember: async (email) => firmsByMember().get(email) ?? [],
    keep: (firm) =>
      firms.change((items) => {
        const name = foldName(firm.name)
        for (const other of items.values())
          if (other.id !== firm.id && foldName(other.name) === name) return 'name-taken'
        items.set(firm.id, firm)
        return 'kept'
      }),
    keepPresets: (id, presets) =>
      firms.change((items) => {
        const firm = items.get(id)
        if (!firm) return undefined
        const changed = { ...firm, presets }
        items.set(id, changed)
        return changed
      }),
    addMember: (id, member) =>
      firms.change((items) => {
        const firm = items.get(id)
        if (!firm) return undefined
        if (firm.members.some(({ email }) => email === member.email)) return 'member-exists'
        const changed = { ...firm, members: [...firm.members, member] }
        items.set(id, changed)
        return changed
      }),
    removeMember: (id, email) =>
      firms.change((items) => {
        const firm = items.get(id)
        if (!firm?.members.some((member) => member.email === email)) return undefined
        const changed = { ...firm, members: firm.members.filter((member) => member.email !== email) }
        items.set(id, changed)
        return changed
      }),
  }
}
