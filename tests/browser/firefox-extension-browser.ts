import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser } from 'puppeteer-core'

const BUILD = fileURLToPath(new URL('../../.output/firefox-mv3-practice', import.meta.url))
/** A person's own Firefox (FIREFOX_PATH), with the practice build of the extension. Its own pages can't be opened by a driver. */
export interface FirefoxExtensionBrowser {
  browser: Browser
  close(): Promise<void>
}

export async function startFirefoxExtensionBrowser(): Promise<FirefoxExtensionBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? 'firefox',
    headless: true,
    timeout: 120_000,
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      // What a person answers when the browser asks whether the extension may be on the sites it names.
      'extensions.originControls.grantByDefault': true,
      'intl.accept_languages': 'sv-SE, sv',
    },
  })
  await browser.installExtension(BUILD)
  return {
    browser,
    close: () => browser.close(),
  }
}
