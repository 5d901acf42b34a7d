import browser from 'webextension-polyfill'
import { hostPatterns } from './host-patterns.ts'
import { OVERLAY_MARK, TEACHING_MARK } from './overlay-mark.ts'
import type { HostPages } from './platform.ts'

export function createBrowserHostPages(): Omit<HostPages, 'tellWorkChanged'> {
  /** Two at once on one tab would both find no overlay there. */
  const underWay = new Map<number, Promise<void>>()

  return {
    async list() {
      const tabs = await browser.tabs.query({ url: hostPatterns() })
      const latestFirst = tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
      return latestFirst.flatMap(({ id, url, discarded }) =>
        id === undefined || !url || discarded ? [] : [{ tab: id, origin: new URL(url).origin }],
      )
    },
    guide(tab) {
      const running = underWay.get(tab)
      if (running) return running
      const guiding = inject(tab, OVERLAY_MARK, '/overlay.js')
        // Closed, or gone to a page that isn't ours to be on.
        .catch(() => undefined)
        .finally(() => underWay.delete(tab))
      underWay.set(tab, guiding)
      return guiding
    },
    teach: (tab) => inject(tab, TEACHING_MARK, '/teach.js'),
    async show(tab) {
      await browser.tabs.update(tab, { active: true })
    },
  }
}

async function inject(tab: number, mark: string, file: string): Promise<void> {
  const target = { tabId: tab }
  const [found] = await browser.scripting.executeScript({ target, func: isThere, args: [mark] })
  if (found?.result === true) return
  await browser.scripting.executeScript({ target, files: [file] })
}

/** Runs on the page, so it may use nothing from here. */
function isThere(mark: string): boolean {
  const isAlive = (globalThis as unknown as Record<string, unknown>)[mark]
  return typeof isAlive === 'function' && (isAlive as () => boolean)()
}
