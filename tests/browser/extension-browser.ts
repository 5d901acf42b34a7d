import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core'
import { CHROMIUM_ARGUMENTS } from './chromium-arguments.ts'

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-practice', import.meta.url))

/** A person's own Chromium, with the extension in it and nothing else. */
export interface ExtensionBrowser {
  context: BrowserContext
  /** The folder that holds what the browser remembers; gone after `close` unless it was given. */
  profile: string
  extensionId: string
  /** The extension's background; started again by the browser when it was killed. */
  worker(): Promise<Worker>
  /** Opens one of the extension's own pages in a tab, such as `popup.html`. */
  openOwnPage(path: string): Promise<Page>
  close(): Promise<void>
}

export interface ExtensionBrowserOptions {
  /** To go on with what an earlier one left; otherwise a fresh profile. */
  profile?: string
  viewport?: { width: number; height: number }
  locale?: string
  colorScheme?: 'light' | 'dark'
}

/** Starts Chromium (CHROME_PATH) without a display, with the practice build of the extension. */
export async function startExtensionBrowser({
  profile,
  viewport = { width: 1280, height: 800 },
  locale = 'sv-SE',
  colorScheme = 'light',
}: ExtensionBrowserOptions = {}): Promise<ExtensionBrowser> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'kopplingsguiden-profile-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env['CHROME_PATH'] ?? 'chromium',
    // Playwright's own headless mode is a browser without extensions; the browser's is the whole one.
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--headless=new',
      ...CHROMIUM_ARGUMENTS,
      `--lang=${locale}`,
      `--disable-extensions-except=${BUILD}`,
      `--load-extension=${BUILD}`,
    ],
    viewport,
    locale,
    colorScheme,
    timeout: 60_000,
  })
  const worker = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }))
  const extensionId = new URL((await worker()).url()).host
  return {
    context,
    profile: folder,
    extensionId,
    worker,
    async openOwnPage(path) {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${extensionId}/${path}`)
      return page
    },
    async close() {
      await context.close()
      if (profile === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
