import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readingAfterPress, readOverlay, waitForOverlay } from '../browser/overlay.ts'
import { openGuidedPage, startBrowser } from './guided-page.ts'
import { readHost, recordHost, type HostRecord } from './host-record.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Tall enough that nothing has to be scrolled to: the same presses then hit the same things with and without the overlay. */
const context = { viewport: { width: 1280, height: 3_600 } }

/**
 * What a person does besides pressing what is highlighted; the press comes last, since it may open another page. The overlay
 * is the last thing that Tab comes to: whoever goes on from there is where they would have been without it.
 */
async function act(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  for (let tabs = 0; tabs < 12 && (await isInOverlay(page)); tabs += 1) await page.keyboard.press('Tab')
  await page.mouse.wheel(0, 40)
  await page.mouse.click(x, y)
}

const isInOverlay = (page: Page) => page.evaluate(() => document.activeElement?.localName === 'kopplingsguiden-overlay')

const settled = (page: Page, markup: string) =>
  expect.poll(async () => (await readHost(page)).markup, { timeout: 20_000 }).toBe(markup)

describe('the host page', () => {
  it('is told, shows and does the same with the overlay as without, through a whole guide', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'grant', context, beforeOpening: recordHost })
    const presses: { x: number; y: number; after: HostRecord }[] = []
    let reading = await waitForOverlay(guided.page, (now) => now?.state === 'guiding')
    const { markup: begins } = await readHost(guided.page)
    while (reading?.spotlights[0]) {
      const { x, y, width, height } = reading.spotlights[0]
      const middle = { x: x + width / 2, y: y + height / 2 }
      await act(guided.page, middle)
      reading = await readingAfterPress(guided.page, reading)
      presses.push({ ...middle, after: await readHost(guided.page) })
    }
    expect(await readOverlay(guided.page)).toMatchObject({ state: 'done' })
    await guided.close()

    const plain = await openGuidedPage(browser, {
      comeTo: 'grant',
      context,
      beforeOpening: recordHost,
      isGuided: false,
    })
    await settled(plain.page, begins)
    for (const [index, press] of presses.entries()) {
      await act(plain.page, press)
      await settled(plain.page, press.after.markup)
      const now = await readHost(plain.page)
      expect({ index, ...now, mutations: now.mutations.toSorted() }).toEqual({
        index,
        ...press.after,
        mutations: press.after.mutations.toSorted(),
      })
    }
    await plain.close()
  }, 180_000)

  it('gets no element of ours where no request is open', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'grant', mine: ['current-firm'] })
    await guided.page.locator('header').waitFor()
    await guided.page.getByRole('button', { name: 'Björkdalens Bageri AB' }).click()
    expect(await readOverlay(guided.page)).toBeNull()
    await guided.close()
  }, 60_000)
})
