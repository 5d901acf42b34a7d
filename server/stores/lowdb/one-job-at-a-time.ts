import type { Stores } from '../stores.ts'

/** `exclusively` where one process has the whole store: only this process's own jobs can be in each other's way. */
export function oneJobAtATime(): Stores['exclusively'] {
  const running = new Set<string>()
  const neverLost = new AbortController().signal
  return async (name, job) => {
    if (running.has(name)) return false
    running.add(name)
    try {
      await job(neverLost)
      return true
    } finally {
      running.delete(name)
    }
  }
}
