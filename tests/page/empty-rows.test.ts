import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBrowser } from '../overlay/guided-page.ts'
import { bundleLocator } from './bundle.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage()
  await page.setContent(`<!doctype html><html lang="sv"><body><table>
    <thead><tr><th>Text</th><th>Antal</th></tr></thead>
    <tbody>${'<tr><td><input></td><td><input></td></tr>'.repeat(3)}</tbody></table></body></html>`)
  await page.evaluate(await bundleLocator())
})
afterAll(() => browser.close())

/** Which of the six fields is pointed at for the second field of the first row, described while all are empty; -1: none. */
const pointedAt = () =>
  page.evaluate(() => {
    const both = (name: string) => ({ sv: [name], en: [name] })
    const located = globalThis.locating
      .open()
      .locate({ role: 'field', in: [{ kind: 'empty-row' }, { kind: 'column', headed: both('Antal') }] })
    return located.found === 'one' ? [...document.querySelectorAll('input')].indexOf(located.element as never) : -1
  })

it('describes a field of the first empty row by that row and its column, and none of the other rows', async () => {
  const described = await page.evaluate(() => {
    const view = globalThis.locating.open()
    return [...document.querySelectorAll('input')].map((field) => view.describe(field))
  })
  const column = { kind: 'column', headed: { sv: ['antal'], en: ['antal'] } }
  expect(described[1]).toEqual({ ok: true, locator: { role: 'field', in: [{ kind: 'empty-row' }, column] } })
  expect(described.slice(2).map(({ ok }) => ok)).toEqual([false, false, false, false])
})

it('keeps to the row while a person fills it in, and gives up where the page itself has filled it', async () => {
  expect(await pointedAt()).toBe(1)
  await page.locator('input').first().pressSequentially('Hyra')
  expect(await pointedAt()).toBe(1)
  await page.keyboard.press('Tab')
  await page.keyboard.type('3')
  await page.keyboard.press('Tab')
  expect(await pointedAt()).toBe(1)
  await page.evaluate(() => {
    const [first] = document.querySelectorAll('input')
    first?.replaceWith(Object.assign(document.createElement('input'), { value: 'Hyra' }))
  })
  expect(await pointedAt()).toBe(-1)
})
