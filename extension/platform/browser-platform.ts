import browser, { type Runtime } from 'webextension-polyfill'
import { WORK_CHANGED } from '../../shared/contracts/messages.ts'
import { areNotificationsAllowed } from './notification-permission.ts'
import { GUIDED_PAGE } from './guided-page.ts'
import { createBrowserHostPages } from './browser-host-pages.ts'
import { goToHostPage, openTab } from './open-tab.ts'
import { StorageFullError, type Platform } from './platform.ts'

/** Browsers take no alarm that is nearer. */
const SOONEST_ALARM = 30_000

/** The background's browser; `guidedPages` tells how many pages show the overlay. */
export function createBrowserPlatform(guidedPages: (count: number) => void): Platform {
  const lines = new Set<Runtime.Port>()
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== GUIDED_PAGE) return
    lines.add(port)
    guidedPages(lines.size)
    port.onDisconnect.addListener(() => {
      lines.delete(port)
      guidedPages(lines.size)
    })
  })

  return {
    storage: {
      get: (keys) => browser.storage.local.get([...keys]),
      set: async (values) => {
        await browser.storage.local.set(values).catch((error: unknown) => {
          throw new StorageFullError(error)
        })
      },
      remove: (keys) => browser.storage.local.remove([...keys]),
    },
    fetch: (...call) => fetch(...call),
    now: Date.now,
    random: Math.random,
    setAlarm: async (name, at) => {
      await browser.alarms.create(name, { when: Math.max(at, Date.now() + SOONEST_ALARM) })
    },
    clearAlarm: async (name) => {
      await browser.alarms.clear(name)
    },
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    hostPages: {
      ...createBrowserHostPages(),
      tellWorkChanged() {
        for (const port of lines) port.postMessage(WORK_CHANGED)
      },
    },
    async badge(text, title) {
      await browser.action.setBadgeBackgroundColor({ color: '#1d4ed8' })
      await browser.action.setBadgeText({ text })
      await browser.action.setTitle({ title })
    },
    async notify(id, title, message) {
      if (!(await areNotificationsAllowed())) return
      await browser.notifications.create(id, { type: 'basic', iconUrl: '/icon/128.png', title, message })
    },
    openHostPage: goToHostPage,
    openPage: openTab,
    browser: import.meta.env.FIREFOX
      ? 'firefox'
      : import.meta.env.CHROME || import.meta.env.EDGE
        ? 'chromium'
        : 'other',
    languages: () => navigator.languages,
  }
}
