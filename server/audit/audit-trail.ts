import type { Log } from '../log.ts'
import type { AuditEntry, AuditStore } from '../stores/contract/audit-store.ts'

/** Lines are written together: a read should not wait for the disk because it is noted. Changes are durable in histories. */
const FLUSH_AFTER = 200
/** While the store can't take lines, so many are held; older ones are dropped and counted in the log. */
const MOST_HELD = 50_000

/** Where calls note who saw or changed what. */
export interface AuditTrail {
  note(entry: AuditEntry): void
  /** Resolves when everything noted so far is kept, or could not be. */
  flush(): Promise<void>
}

export function createAuditTrail(store: AuditStore, log: Log): AuditTrail {
  let held: AuditEntry[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  async function write(): Promise<void> {
    const batch = held
    held = []
    if (batch.length === 0) return
    try {
      await store.add(batch)
    } catch (error) {
      const kept = [...batch, ...held]
      held = kept.slice(-MOST_HELD)
      log.error({ err: error, dropped: kept.length - held.length }, 'The audit log could not be written')
      timer ??= setTimeout(() => void flush(), FLUSH_AFTER * 25).unref()
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write)
    return writing
  }

  return {
    note(entry) {
      held.push(entry)
      timer ??= setTimeout(() => void flush(), FLUSH_AFTER).unref()
    },
    flush,
  }
}
