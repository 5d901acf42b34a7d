import type { Runtime } from 'webextension-polyfill'

// Scripts on other people's pages go without the polyfill: both browsers know promises here, and each kilobyte is paid
// by every page.
interface PageBrowser {
  runtime: Runtime.Static
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
}
const { browser, chrome } = globalThis as unknown as { browser?: PageBrowser; chrome?: PageBrowser }
const found = browser?.runtime ? browser : chrome
if (!found) throw new Error('This script runs only as part of the extension')

export const pageBrowser: PageBrowser = found
