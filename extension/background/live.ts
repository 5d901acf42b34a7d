import type { Platform } from '../platform/platform.ts'
import { backoff } from './backoff.ts'
import { addressOf } from './call-service.ts'
import type { Keep } from './keep.ts'
import type { KeptSession } from './kept.ts'
import { readServerEvents } from './read-server-events.ts'

export interface Live {
  /** Listens to every connected service, as long as the worker lives and somebody wants it. */
  start(): Promise<void>
  stop(): void
}

/**
 * Hears of changes as they happen, while a guided page is open. It is a shortcut only: what it misses, because the worker
 * slept or the line broke, is found by the alarm that reads everything anew.
 */
export function createLive(platform: Platform, keep: Keep, onChange: () => void): Live {
  const open = new Map<string, AbortController>()

  async function listen(session: KeptSession, { signal }: AbortController): Promise<void> {
    for (let tries = 1; !signal.aborted; tries += 1) {
      try {
        const response = await platform.fetch(addressOf(session.serviceOrigin, 'stream'), {
          headers: { accept: 'text/event-stream', authorization: `Bearer ${session.token}` },
          credentials: 'omit',
          cache: 'no-store',
          signal,
        })
        if (response.status === 401) return
        if (response.ok && response.body) {
          // Each stream begins with an event that says where it stands: whatever came before is read then.
          for await (const _name of readServerEvents(response.body)) {
            tries = 1
            onChange()
          }
        }
      } catch {
        // The line broke, or never was; tried again below.
      }
      if (signal.aborted) return
      await new Promise<void>((resolve) => void platform.after(backoff(tries, platform.random()), resolve))
    }
  }

  return {
    async start() {
      const { sessions } = await keep.read('sessions')
      for (const session of sessions) {
        const key = `${session.id} ${session.token}`
        if (session.expired || open.has(key)) continue
        const controller = new AbortController()
        open.set(key, controller)
        // One that was stopped may end after the next has begun, which is not its to forget.
        void listen(session, controller).finally(() => open.get(key) === controller && open.delete(key))
      }
    },
    stop() {
      for (const controller of open.values()) controller.abort()
      open.clear()
    },
  }
}
