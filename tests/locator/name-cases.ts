import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { NameCase } from './corpus.ts'

/** How many of the web-platform tests' expected names the page says of its elements. */
export async function countNames(
  browser: Browser,
  bundle: string,
  folder: string,
  cases: readonly NameCase[],
): Promise<{ right: number; total: number }> {
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  const asked = cases.filter(({ src, expectedName }) => src === 'wpt-name' && expectedName !== undefined)
  let right = 0
  try {
    for (const file of new Set(asked.map((entry) => entry.file))) {
      const here = asked.filter((entry) => entry.file === file)
      await page.goto(`file://${join(folder, 'accname', file)}`, { waitUntil: 'domcontentloaded' })
      await page.evaluate(bundle)
      const names = await page.evaluate(
        (selectors) =>
          selectors.map((selector) => {
            const [all = '', index = '0'] = selector.split('@')
            const element = document.querySelectorAll(all)[Number(index)]
            return element && globalThis.locating.announcedName(element)
          }),
        here.map(({ sel }) => sel),
      )
      right += here.filter(
        ({ expectedName }, index) => names[index] === expectedName?.replace(/\s+/g, ' ').trim(),
      ).length
    }
  } finally {
    await context.close()
  }
  return { right, total: asked.length }
}
