import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** How many timers of a page, short enough to matter to somebody who waits, are still to go off. */
    practiceWaits?: number
  }
}

/** Run in every document before its own scripts: keeps count of the timers that are set. Those that repeat never end. */
export function countWaits(): void {
  /** Longer ones, in milliseconds, are about what lasts, and nobody waits for them. */
  const longest = 2_000
  const open = new Set<number>()
  const set = window.setTimeout.bind(window)
  const clear = window.clearTimeout.bind(window)
  window.practiceWaits = 0
  const settle = (id: number | undefined) => {
    if (id !== undefined) open.delete(id)
    window.practiceWaits = open.size
  }
  const counted = (run: TimerHandler, delay = 0, ...given: unknown[]): number => {
    const id = set(() => {
      settle(id)
      if (typeof run === 'function') (run as (...given: unknown[]) => void)(...given)
    }, delay)
    if (delay < longest) open.add(id)
    settle(undefined)
    return id
  }
  window.setTimeout = counted as typeof window.setTimeout
  window.clearTimeout = ((id?: number) => {
    settle(id)
    clear(id)
  }) as typeof window.clearTimeout
}

/** Whether anything on the page, in any of its frames, is still to happen; asked in a frame of its own. */
export function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const waitsIn = (view: Window): number =>
      [...Array(view.length).keys()].reduce(
        (sum, index) => sum + waitsIn(view[index] as Window),
        view.practiceWaits ?? 0,
      )
    return window.harnessIsReady === false || waitsIn(window) > 0
  })
}
