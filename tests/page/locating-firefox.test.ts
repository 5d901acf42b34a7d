import puppeteer from 'puppeteer-core'
import { expect, test } from 'vitest'
import { bundleLocator } from './bundle.ts'
import { BLANK, suites } from './suites.ts'

test('Firefox gives the same answers on every fixture page', async () => {
  const executablePath = process.env['FIREFOX_PATH']
  const browser = await puppeteer.launch({
    browser: 'firefox',
    headless: true,
    ...(executablePath && { executablePath }),
  })
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: 1024, height: 700 })
    await page.setContent(BLANK)
    await page.evaluate(await bundleLocator())
    const cases = Object.values(suites).flat()
    const answers = await page.evaluate((all) => globalThis.locating.playAll(all), cases)
    const differing = cases.flatMap(({ name, none }, index) =>
      answers[index] === (none ?? 'right') ? [] : `${name}: ${answers[index]}`,
    )
    expect(differing).toEqual([])
  } finally {
    await browser.close()
  }
}, 120_000)
