import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { BROWSERS, closeTabs, openBrowser, openTab, type BrowserName } from './browser.ts'
import { withKeyboard, withMouse } from './hands.ts'
import { createScreen, type Screen } from './screen.ts'
import { startWebService, SUPPORT, type Caller, type WebService } from './web-service.ts'

/** What the tests of one browser share. Its parts are there once the tests run. */
export interface InBrowser {
  name: BrowserName
  service: WebService
  browser: Browser
  support: Caller
  /** In front of a new tab; without `person` nobody has signed in. `prepare` is done before any page is opened. */
  sitDown: (person?: Caller, prepare?: (page: Page) => Promise<unknown>) => Promise<Screen>
}

/**
 * The same tests in both browsers, on a service of their own each: in Firefox with the mouse, in Chromium with nothing but
 * keys, so that every flow is known to work by keyboard alone.
 */
export function describeInBrowsers(
  what: string,
  tests: (at: InBrowser) => void,
  options?: Parameters<typeof startWebService>[0],
): void {
  describe.each(BROWSERS)(`${what} in %s`, (name) => {
    const at = { name } as InBrowser
    beforeAll(async () => {
      at.service = await startWebService(options)
      at.support = await at.service.signIn(SUPPORT)
      at.browser = await openBrowser(name)
      at.sitDown = async (person, prepare) => {
        const page = await openTab(at.browser, at.service, person)
        await prepare?.(page)
        return createScreen(page, at.service.url, name === 'chromium' ? withKeyboard(page) : withMouse())
      }
    })
    afterEach(() => closeTabs(at.browser))
    afterAll(async () => {
      await at.browser?.close()
      await at.service?.stop()
    })
    tests(at)
  })
}
