/** Runs a thing once something has lasted: what shows for a moment only, while a page settles, is not worth telling. */
export interface LastingWatch {
  /** `key` names what shows now; null for nothing. Whatever has shown without a break for the time is told of, once. */
  shows(key: string | null, tell: () => void): void
}

/** `lastsMs` in milliseconds. */
export function createLastingWatch(lastsMs: number, signal: AbortSignal): LastingWatch {
  const told = new Set<string>()
  let showing: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))
  return {
    shows(key, tell) {
      if (key === showing) return
      clearTimeout(timer)
      showing = key
      if (key === null || told.has(key)) return
      timer = setTimeout(() => {
        told.add(key)
        tell()
      }, lastsMs)
    },
  }
}
