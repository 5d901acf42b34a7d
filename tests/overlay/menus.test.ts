import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { waitForOverlay } from '../browser/overlay.ts'
import { startBrowser } from './guided-page.ts'
import { openStagedPage } from './staged-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const COMPANY = defaultDetails.client.name
const ENTRY = '<a href="#" id="entry">Administrera användare</a>'

interface Menu {
  /** What the menu holds, and where it is drawn. */
  entries: string
  style?: string
  /** Of the button that opens it. */
  button?: string
  /** What else is on the page. */
  more?: string
}

/** A start page with the company in its bar, whose menu is put at the end of the page when it is pressed. */
const startPage = ({ entries, style = 'left:0;top:80px;width:220px', button = '', more = '' }: Menu) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Start</title></head><body style="margin:0">
  <header style="display:flex;justify-content:end;height:48px"><button id="company" ${button}>${COMPANY}</button></header>
  <main><h1>Start</h1>${more}</main><script>
    const menu = document.createElement('div')
    menu.style.cssText = 'position:fixed;background:#fff;${style}'
    menu.innerHTML = ${JSON.stringify(entries)}
    document.getElementById('company').addEventListener('click', () => {
      if (menu.isConnected) menu.remove()
      else document.body.append(menu)
    })</script></body></html>`

async function pressCompany(menu: Menu) {
  const staged = await openStagedPage(browser, { markup: startPage(menu) })
  const { page } = staged
  const first = await waitForOverlay(page, (now) => (now?.spotlights.length ?? 0) > 0 || now?.state === 'hint')
  expect(first).toMatchObject({ state: 'guiding', step: 'open-company-menu' })
  await page.locator('#company').click()
  const pointedAt = async (spotlight: { x: number; y: number; width: number; height: number } | undefined) =>
    spotlight &&
    page.evaluate(
      ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.id,
      [spotlight.x + spotlight.width / 2, spotlight.y + spotlight.height / 2],
    )
  return { ...staged, pointedAt }
}

describe('the company menu', () => {
  it.each<[string, Menu]>([
    ['is drawn at the other side of the window', { entries: ENTRY }],
    ['is as wide as the window', { entries: ENTRY, style: 'left:0;right:0;top:60px' }],
    ['belongs to a button that never says it is open', { entries: ENTRY, button: 'aria-expanded="false"' }],
    [
      'lists the companies that could be open',
      { entries: `<a href="#">${COMPANY}</a><br><a href="#">Björkdalens Bageri &amp; Café AB</a><br>${ENTRY}` },
    ],
    [
      'stands beside news that have a button',
      {
        entries: ENTRY,
        more: '<div style="position:absolute;right:0;top:56px;width:240px">Nytt här! <button>Jag förstår</button></div>',
      },
    ],
    ['holds what a link on the page is called too', { entries: ENTRY, more: '<a href="#">Administrera användare</a>' }],
  ])('is found by what came when its button was pressed: it %s', async (_what, menu) => {
    const { page, pointedAt, close } = await pressCompany(menu)
    const reading = await waitForOverlay(page, (now) => now?.step === 'open-user-admin' && now.spotlights.length > 0)
    expect(reading).toMatchObject({ state: 'guiding', reason: '' })
    expect(await pointedAt(reading?.spotlights[0])).toBe('entry')
    await close()
  })

  it('lacks the entry, and so the person is no administrator, only once it was opened', async () => {
    const { page, close } = await pressCompany({ entries: '<a href="#">Logga ut</a>' })
    const reading = await waitForOverlay(page, (now) => now?.state === 'hint')
    expect(reading).toMatchObject({ reason: 'not-administrator', spotlights: [] })
    await close()
  })

  it('holds nothing that stood on the page before and is only drawn anew', async () => {
    const link = '<a href="#" id="link">Administrera användare</a>'
    const { page, pointedAt, close } = await pressCompany({ entries: '<a href="#">Logga ut</a>', more: link })
    await page.locator('#link').evaluate((old) => old.replaceWith(old.cloneNode(true)))
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const reading = await waitForOverlay(page, (now) => now !== null && now.spotlights.length > 0)
    expect(await pointedAt(reading?.spotlights[0])).toBe('company')
    await close()
  })
})
