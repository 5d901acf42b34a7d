import type { Page } from 'puppeteer-core'
import { openBrowser, openTab } from '../../web/browser.ts'
import { manyRequests } from '../../web/many-requests.ts'
import { startWebService, SUPPORT } from '../../web/web-service.ts'
import type { BenchCase } from '../bench-case.ts'

const COUNT = 10_000
const KEYSTROKES = 'kvarnen 77'
const EVENTS = 12

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const worst = (values: readonly number[]) => Math.max(...values)
const round = (value: number) => Math.round(value * 10) / 10

export default {
  name: `The board with ${COUNT} requests, in Chromium`,
  async run(progress) {
    progress(`Writing ${COUNT} requests …`)
    const service = await startWebService({ prepare: (dataDir) => manyRequests(dataDir, COUNT) })
    const browser = await openBrowser('chromium')
    try {
      const support = await service.signIn(SUPPORT)
      const page = await openTab(browser, service, support)
      page.setDefaultTimeout(120_000)
      const opened = performance.now()
      await page.goto(service.url)
      await page.waitForSelector('.request-row')
      const first = performance.now() - opened
      await page.waitForFunction(
        (all) => document.querySelector('[data-party=all] .count')?.textContent === all,
        {},
        number(COUNT),
      )
      const whole = performance.now() - opened
      progress('Typing …')
      const strokes = await type(page)
      progress('Waiting for events …')
      const { items } = await support.call<{ items: { id: string }[] }>('GET', '/requests?q=kvarnen+77&limit=1')
      const shown: number[] = []
      for (let count = 0; count < EVENTS; count += 1) {
        const isBlocked = count % 2 === 0
        const seen = page.evaluate(seeBlocked, items[0]!.id, isBlocked)
        const posted = Date.now()
        await support.record(
          items[0]!,
          isBlocked ? { type: 'request.blocked', reason: 'other' } : { type: 'request.unblocked' },
        )
        shown.push((await seen) - posted)
      }
      const rendered = await page.$$eval('.request-row', (rows) => rows.length)
      return {
        rows: [
          { what: 'first rows, ms', median: round(first), worst: round(first) },
          { what: 'all rows, ms', median: round(whole), worst: round(whole) },
          { what: 'keystroke to repaint, ms', median: round(median(strokes)), worst: round(worst(strokes)) },
          { what: 'POST to shown, ms', median: round(median(shown)), worst: round(worst(shown)) },
          { what: 'rows in the document', median: rendered, worst: rendered },
        ],
        bars: [
          { what: 'keystroke to repaint, median ms', measured: round(median(strokes)), limit: 50, is: 'most' },
          { what: 'POST to shown, median ms', measured: round(median(shown)), limit: 300, is: 'most' },
        ],
      }
    } finally {
      await browser.close()
      await service.stop()
    }
  },
} satisfies BenchCase

const number = (value: number) => new Intl.NumberFormat('sv-SE').format(value)

/** Types into the search and measures, in the page, from each key to the frame after the one that shows its list. */
async function type(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const strokes: number[] = []
    Object.assign(window, { strokes })
    document.getElementById('search')?.addEventListener('keydown', (event) => {
      const channel = new MessageChannel()
      // A task after the frame's own work: the frame has been painted by then.
      channel.port1.addEventListener('message', () => strokes.push(performance.now() - event.timeStamp))
      channel.port1.start()
      requestAnimationFrame(() => channel.port2.postMessage(undefined))
    })
  })
  await page.focus('#search')
  for (const [index, key] of [...KEYSTROKES].entries()) {
    await page.keyboard.press(key as 'a')
    await page.waitForFunction(
      (count) => (window as unknown as { strokes: number[] }).strokes.length >= count,
      {},
      index + 1,
    )
  }
  // "77" is found in organisation numbers too.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.request-what a')].every((link) => link.textContent?.startsWith('Kvarnen')),
  )
  return page.evaluate(() => (window as unknown as { strokes: number[] }).strokes)
}

/** Runs in the page: when the row of `id` comes to be blocked, or no longer is, in milliseconds since the epoch. */
function seeBlocked(id: string, isBlocked: boolean): Promise<number> {
  const isSo = () => document.querySelector(`[data-request="${id}"]`)?.hasAttribute('data-blocked') === isBlocked
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isSo()) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(Date.now()))
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
  })
}
