import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOverlay, waitForOverlay } from '../browser/overlay.ts'
import { startBrowser } from './guided-page.ts'
import { openStagedPage, stagedMarkup } from './staged-page.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const PATIENT = { timeout: 15_000 }

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const focusedName = (page: Page) =>
  page.evaluate(() => {
    const focused = document.querySelector('kopplingsguiden-overlay')?.shadowRoot?.activeElement
    return focused?.ariaLabel ?? focused?.textContent ?? null
  })

/** Tab from the end of the page into the overlay, as somebody does who wants to go there. */
async function tabIntoOverlay(page: Page): Promise<void> {
  await page.locator('button').nth(3).focus()
  for (let tabs = 0; (await focusedName(page)) === null && tabs < 20; tabs += 1) await page.keyboard.press('Tab')
}

describe('the overlay for whoever uses no mouse', { timeout: 90_000 }, () => {
  it('is reached after the page’s own controls, minimised by Escape, and handed over by keys', async () => {
    const { page, harness, close } = await openStagedPage(browser)
    await waitForOverlay(page, (now) => now?.step === 'open-program')
    await tabIntoOverlay(page)
    const names: (string | null)[] = []
    for (let name = await focusedName(page); name !== null; name = await focusedName(page)) {
      names.push(name)
      await page.keyboard.press('Tab')
    }
    expect(names).toEqual(['Flytta till nästa hörn', 'Minimera', 'Hittar du det inte?'])

    await tabIntoOverlay(page)
    await page.keyboard.press('Escape')
    expect(await readOverlay(page)).toMatchObject({ state: 'minimised', spotlights: [] })
    expect(await focusedName(page)).toBe('Visa guiden')
    await page.keyboard.press('Enter')
    await waitForOverlay(page, (now) => now?.state === 'guiding')
    expect(await focusedName(page)).toBe('Minimera')

    const press = async (name: string) => {
      for (let tabs = 0; (await focusedName(page)) !== name && tabs < 12; tabs += 1) await page.keyboard.press('Tab')
      expect(await focusedName(page)).toBe(name)
      await page.keyboard.press('Enter')
    }
    await press('Hittar du det inte?')
    await press('Jag är inte administratör')
    await press('Skicka till Olle Lund, Sifferhuset Redovisning AB')
    await expect
      .poll(() => harness.recorded, PATIENT)
      .toMatchObject([{ type: 'administrator.changed', administrator: 'current-firm' }])
    await close()
  })

  it('takes another person’s name and address, and not without both', async () => {
    const { page, harness, close } = await openStagedPage(browser, { language: 'en' })
    await page.getByRole('button', { name: "Can't find it?" }).click()
    await page.getByRole('button', { name: "I'm not the administrator" }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('  Nils Ny ')
    await page.keyboard.press('Enter')
    expect(harness.recorded).toEqual([])
    await page.getByRole('textbox', { name: 'E-mail' }).fill('Nils@Bjorkdalen.example')
    await page.keyboard.press('Enter')
    const contact = { name: 'Nils Ny', email: 'nils@bjorkdalen.example', language: 'en' }
    await expect
      .poll(() => harness.recorded, PATIENT)
      .toMatchObject([{ type: 'administrator.changed', administrator: 'client', contact }])
    await close()
  })
})

interface Axe {
  run: (where: object, how: object) => Promise<AxeResults>
}

/** All rules in the light; in the dark, those that see a difference. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const rules = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {}
    const { violations } = await page.evaluate(
      (how) => (globalThis as unknown as { axe: Axe }).axe.run({ include: [['kopplingsguiden-overlay']] }, how),
      { ...rules, resultTypes: ['violations'] },
    )
    found.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id} ${nodes[0]?.html}`))
  }
  return found
}

describe('axe finds nothing in the overlay, light or dark', { timeout: 90_000 }, () => {
  it.each(['sv', 'en'] as const)('leading, helping, explaining and handing over (%s)', async (language) => {
    const { page, close } = await openStagedPage(browser, { language })
    await page.evaluate(AXE)
    const say = (sv: string, en: string) => page.getByRole('button', { name: language === 'sv' ? sv : en })
    expect(await violations(page)).toEqual([])
    await say('Hittar du det inte?', "Can't find it?").click()
    expect(await violations(page)).toEqual([])
    await say('Varför visas detta?', 'Why is this shown?').click()
    expect(await violations(page)).toEqual([])
    await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.showModal())
    await waitForOverlay(page, (now) => now?.step !== 'open-program')
    expect(await violations(page)).toEqual([])
    await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.close())
    await waitForOverlay(page, (now) => now?.step === 'open-program')
    await say('Hittar du det inte?', "Can't find it?").click()
    await say('Jag är inte administratör', "I'm not the administrator").click()
    expect(await violations(page)).toEqual([])
    await say('Minimera', 'Minimise').click()
    expect(await violations(page)).toEqual([])
    await close()
  })

  it.each(['sv', 'en'] as const)('saying what is wrong (%s)', async (language) => {
    const markup = stagedMarkup().replace(
      /<tr>.*<\/tr>/s,
      '<tr><td>Bo Ek</td><td><button title="Lön">L</button></td></tr>',
    )
    const { page, close } = await openStagedPage(browser, { language, markup })
    await waitForOverlay(page, (now) => now?.reason === 'consultant-not-listed')
    await page.evaluate(AXE)
    expect(await violations(page)).toEqual([])
    await close()
  })
})
