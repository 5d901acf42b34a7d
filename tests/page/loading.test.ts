import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBrowser } from '../overlay/guided-page.ts'
import { bundleLocator } from './bundle.ts'

let browser: Browser
let page: Page
let bundle: string
beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage()
  bundle = await bundleLocator()
})
afterAll(() => browser.close())

async function isLoading(html: string): Promise<boolean> {
  await page.setContent(`<!doctype html><html lang="sv"><body>${html}</body></html>`)
  await page.evaluate(bundle)
  return page.evaluate(() => globalThis.locating.open().isLoading())
}

it.each([
  ['words', '<p>Hämtar …</p>'],
  ['words of which some are bold', '<p>Var god <b>vänta</b>...</p>'],
  ['English words in capitals', '<div style="text-transform:uppercase">Loading…</div>'],
  ['a part that is busy', '<ul aria-busy="true"><li>Anna Berg</li></ul>'],
  ['a bar without a value', '<div role="progressbar" style="width:90px;height:4px"></div>'],
  ['a bar of the browser', '<progress></progress>'],
  ['in a frame', '<iframe srcdoc="<p>Laddar</p>"></iframe>'],
])('shows that something is still to come by %s', async (_what, html) => {
  expect(await isLoading(html)).toBe(true)
})

it.each([
  ['nothing of the kind', '<p>Konsulter</p>'],
  ['something hidden', '<p hidden>Hämtar …</p><ul aria-busy="true" style="visibility:hidden"><li>Anna Berg</li></ul>'],
  ['a text that is about more', '<p>Hämtar du filen själv?</p><p>Loading dock</p>'],
  ['something to press', '<button>Hämtar</button>'],
  [
    'so many of so many',
    '<progress value="3" max="5"></progress><div role="progressbar" aria-valuenow="3">3 av 5</div>',
  ],
])('does not by %s', async (_what, html) => {
  expect(await isLoading(html)).toBe(false)
})
