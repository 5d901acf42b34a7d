import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { created, done } from '../shared/a-link-request.ts'
import { CONSULTANT } from './guided-page.ts'
import { installHarness, type Harness } from './harness.ts'

/** A page without TLS would lack what the overlay is given on the real ones. */
const ADDRESS = 'https://host.example/'

/** The dialog that the icon would open: closed until a test opens it. */
const DIALOG = `<dialog aria-label="Bokföring för Anna Berg" style="margin:120px"><h2>Bokföring</h2>
  <label><input type="checkbox"> Visa verifikationer</label><br>
  <label><input type="checkbox"> Periodisk sammanställning</label><br><button>Spara</button></dialog>`
const icons = ['Bokföring', 'Rapporter', 'Register/Övrigt']
  .map((program) => `<button title="${program}">${program.slice(0, 2)}</button>`)
  .join(' ')

/** A page of user administration that stands at the step "open the program", in which nothing happens by itself. */
export const stagedMarkup = (head = '', more = '') => `<!doctype html><html lang="sv"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>Användare</title>${head}</head><body>
  <header style="display:flex;justify-content:end"><button aria-haspopup="menu">${defaultDetails.client.name}</button></header>
  <main><h1>Administrera användare</h1><h2>Konsulter</h2>
  <table><tr><td>Anna Berg<br><small>${CONSULTANT}</small></td><td>${icons}</td></tr></table></main>${DIALOG}${more}</body></html>`

export interface StagedOptions {
  markup?: string
  headers?: Record<string, string>
  language?: 'sv' | 'en'
  context?: BrowserContextOptions
}

/** Opens a page with the overlay on it, for the client's administrator, and waits until it shows. */
export async function openStagedPage(
  browser: Browser,
  { markup = stagedMarkup(), headers = {}, language = 'sv', context }: StagedOptions = {},
): Promise<{ page: Page; harness: Harness; close: () => Promise<void> }> {
  const opened = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context })
  const page = await opened.newPage()
  await page.route(`${ADDRESS}**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: markup }),
  )
  const history = ['sign-form', 'send-form', 'vendor-link', `assign/${CONSULTANT}`].map((action) => done(action))
  const harness = await installHarness(page, [created(defaultDetails), ...history], ['client'], language)
  await page.goto(ADDRESS)
  await page.locator('kopplingsguiden-overlay').waitFor({ state: 'attached' })
  return { page, harness, close: () => opened.close() }
}
