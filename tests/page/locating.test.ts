import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM_ARGUMENTS } from '../browser/chromium-arguments.ts'
import { bundleLocator } from './bundle.ts'
import { BLANK, suites } from './suites.ts'

let browser: Browser
let answers: string[]

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'], args: CHROMIUM_ARGUMENTS })
  const page = await browser.newPage({ viewport: { width: 1024, height: 700 } })
  await page.setContent(BLANK)
  await page.evaluate(await bundleLocator())
  answers = await page.evaluate((cases) => globalThis.locating.playAll(cases), Object.values(suites).flat())
}, 120_000)
afterAll(() => browser.close())

const all = Object.values(suites).flat()

describe.each(Object.entries(suites))('%s', (_, cases) => {
  test.each(cases.map((each) => ({ ...each, expected: each.none ?? 'right' })))('$name: $expected', (each) => {
    expect(answers[all.findIndex(({ name }) => name === each.name)]).toBe(each.expected)
  })
})
