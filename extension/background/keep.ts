import type { Platform } from '../platform/platform.ts'
import { StorageFullError } from '../platform/platform.ts'
import { readKept, REPLACEABLE, type Kept, type KeptName } from './kept.ts'

export interface Keep {
  read<K extends KeptName>(...names: K[]): Promise<Pick<Kept, K>>
  /**
   * Reads, lets `edit` alter what was read, and stores it: all of it or nothing, one change at a time. Throws
   * StorageFullError when there is no room even after everything replaceable was thrown out.
   */
  change<K extends KeptName, R>(names: K[], edit: (kept: Pick<Kept, K>) => R): Promise<R>
}

export function createKeep(platform: Pick<Platform, 'storage' | 'now'>): Keep {
  const { storage } = platform
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <R>(run: () => Promise<R>): Promise<R> => {
    const mine = last.then(run)
    last = mine.catch(() => undefined)
    return mine
  }

  async function read<K extends KeptName>(...names: K[]): Promise<Pick<Kept, K>> {
    const stored = await storage.get(names)
    const kept = {} as Pick<Kept, K>
    for (const name of names) kept[name] = readKept(name, stored[name]) ?? (await startAnew(name, stored[name]))
    return kept
  }

  /** What an older or newer version left in a form that isn't understood is put by, not thrown away. */
  async function startAnew<K extends KeptName>(name: K, unreadable: unknown): Promise<Kept[K]> {
    await storage.set({ [`unreadable ${name} ${platform.now()}`]: unreadable })
    await storage.remove([name])
    const empty = readKept(name, undefined)
    if (!empty) throw new Error(`${name} has no beginning`)
    return empty
  }

  async function store(changed: Partial<Kept>): Promise<void> {
    try {
      await storage.set(changed)
    } catch (error) {
      if (!(error instanceof StorageFullError)) throw error
      await storage.remove(REPLACEABLE)
      for (const name of REPLACEABLE) if (name in changed) delete changed[name]
      await storage.set(changed)
    }
  }

  return {
    read,
    change: (names, edit) =>
      inTurn(async () => {
        const kept = await read(...names)
        const before = new Map(names.map((name) => [name, JSON.stringify(kept[name])]))
        const result = edit(kept)
        const changed = names.filter((name) => JSON.stringify(kept[name]) !== before.get(name))
        if (changed.length > 0) await store(Object.fromEntries(changed.map((name) => [name, kept[name]])))
        return result
      }),
  }
}
