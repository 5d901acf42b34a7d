import browser from 'webextension-polyfill'
import { hostPatterns } from './host-patterns.ts'

/** Where people sign in to the accounting system; in practice, the practice system's usual place. */
const START = import.meta.env.PRACTICE ? 'http://localhost:4311/' : 'https://apps.fortnox.se/'

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url })
}

/** Shows the open page of the accounting system, the last one used if there are several, or opens it. */
export async function goToHostPage(): Promise<void> {
  const tabs = await browser.tabs.query({ url: hostPatterns() })
  const isStart = (url: string | undefined) => url?.startsWith(new URL(START).origin) ?? false
  const known = import.meta.env.PRACTICE ? tabs.filter(({ url }) => isStart(url)) : tabs
  const [last] = known.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
  if (last?.id === undefined) return openTab(START)
  await browser.tabs.update(last.id, { active: true })
  if (last.windowId !== undefined) await browser.windows.update(last.windowId, { focused: true })
}

/** The origin of the page that the person is on, where it is one of the accounting system. */
export async function currentSite(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true, url: hostPatterns() })
  return tab?.url && new URL(tab.url).origin
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage()
}
