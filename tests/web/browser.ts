import { launch, type Browser, type Page } from 'puppeteer-core'
import { CHROMIUM_ARGUMENTS } from '../browser/chromium-arguments.ts'
import type { Language } from '../../shared/language.ts'
import type { Caller, WebService } from './web-service.ts'

export type BrowserName = 'chromium' | 'firefox'
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox']

export interface View {
  language?: Language
  colours?: 'light' | 'dark'
  width?: number
  height?: number
}

/** A real browser, headless; both speak WebDriver BiDi or CDP through one API, so page objects serve both. */
export async function openBrowser(
  name: BrowserName,
  { colours = 'light' }: Pick<View, 'colours'> = {},
): Promise<Browser> {
  const variable = name === 'firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH'
  const executablePath = process.env[variable]
  if (!executablePath) throw new Error(`Set ${variable} to the path of the browser.`)
  return name === 'firefox'
    ? launch({
        browser: 'firefox',
        executablePath,
        // 0 is dark, 1 is light; BiDi has no emulation of media features yet.
        extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': colours === 'dark' ? 0 : 1 },
      })
    : launch({
        executablePath,
        args: [...CHROMIUM_ARGUMENTS, `--blink-settings=preferredColorScheme=${colours === 'dark' ? 0 : 1}`],
      })
}

/** A tab with nobody's cookies but `person`'s, in the wanted language and size. */
export async function openTab(
  browser: Browser,
  service: Pick<WebService, 'url'>,
  person?: Pick<Caller, 'session'>,
  { language = 'sv', width = 1280, height = 900 }: View = {},
): Promise<Page> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport({ width, height })
  await page.evaluateOnNewDocument((chosen) => {
    try {
      localStorage.setItem('kopplingsguiden.language', JSON.stringify(chosen))
    } catch {
      // Pages without storage, such as about:blank.
    }
  }, language)
  if (person) {
    const [name, value] = person.session.split('=') as [string, string]
    await context.setCookie({ name, value, domain: new URL(service.url).hostname, path: '/', httpOnly: true })
  }
  return page
}

/** Closes what openTab opened: pages that nobody looks at any more keep their streams, and render what comes through them. */
export async function closeTabs(browser: Browser): Promise<void> {
  const contexts = browser.browserContexts().filter((context) => context !== browser.defaultBrowserContext())
  await Promise.all(contexts.map((context) => context.close()))
}
