import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../browser/find-violations.ts'
import { readingAfterPress, readOverlay, waitForOverlay, type OverlayReading } from '../browser/overlay.ts'
import { CONSULTANT, openGuidedPage, startBrowser } from './guided-page.ts'
import { listenIn, readAccessibility } from './heard.ts'
import { openStagedPage, stagedMarkup } from './staged-page.ts'

const PATIENT = { timeout: 15_000 }

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Everything the page asks for takes a while, so that the overlay has to wait for what was pressed to open. */
const answerLate = (page: Page) =>
  page.route('**/api/**', async (route) => {
    await setTimeout(300)
    await route.continue()
  })

/** Tab until what has the focus lies in the spotlight. Answers whether it is switched by Space rather than pressed by Enter. */
async function tabInto(page: Page, spotlight: OverlayReading['spotlights'][number]): Promise<boolean> {
  for (let tabs = 0; tabs < 120; tabs += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate((box) => {
      const focused = document.activeElement
      const { x, y, width, height } = focused?.getBoundingClientRect() ?? new DOMRect()
      const [left, top] = [x + width / 2, y + height / 2]
      const isIn = left > box.x && left < box.x + box.width && top > box.y && top < box.y + box.height
      return isIn && focused?.localName !== 'kopplingsguiden-overlay'
        ? { isToggle: focused?.matches('input,[role=checkbox],[role=switch]') ?? false }
        : null
    }, spotlight)
    if (found) return found.isToggle
  }
  throw new Error('Tab does not come to what is highlighted')
}

/** Follows the spotlights by keys alone, as soon as it is heard what to do; at each scene, says whether the overlay has taken the focus by itself. */
async function walkByKeys(page: Page, heard: readonly string[]) {
  const steps: { step: string; hasStolenFocus: boolean }[] = []
  let reading = await waitForOverlay(page, (now) => now !== null)
  while (reading?.spotlights[0] && steps.length < 20) {
    const hasStolenFocus = await page.evaluate(() => document.activeElement?.localName === 'kopplingsguiden-overlay')
    steps.push({ step: reading.step, hasStolenFocus })
    const title = await page.locator('[data-part=popover] h2').first().innerText()
    await expect.poll(() => heard.at(-1), PATIENT).toContain(title)
    await page.keyboard.press((await tabInto(page, reading.spotlights[0])) ? 'Space' : 'Enter')
    reading = await readingAfterPress(page, reading)
  }
  return { steps, end: reading }
}

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
  it('leads through a whole guide by the keyboard, hears each step and its outcome once, and keeps its hands off the focus', async () => {
    let heard: string[] = []
    const guided = await openGuidedPage(browser, {
      comeTo: 'assign',
      beforeOpening: async (page) => {
        heard = await listenIn(page)
        await answerLate(page)
      },
    })
    const { page } = guided
    const { steps, end } = await walkByKeys(page, heard)
    expect(end).toMatchObject({ state: 'done' })
    expect(steps.filter(({ hasStolenFocus }) => hasStolenFocus)).toEqual([])
    expect(guided.harness.recorded).toMatchObject([{ type: 'action.done', action: `assign/${CONSULTANT}` }])

    await expect.poll(() => heard.at(-1), PATIENT).toContain('Klart.')
    expect(new Set(heard).size).toBe(heard.length)
    const numbers = heard.map((text) => Number(/Steg (\d+) av 5/.exec(text)?.[1] ?? 6))
    expect(numbers, heard.join('\n')).toEqual([1, 2, 3, 4, 5, 6])
    expect(heard.at(-1)).toMatch(/^Tilldela klienten: klart\. Klart\. Bra!/)
    const tree = await readAccessibility(page)
    expect(tree.filter(({ role, text }) => role === 'status' && text === heard.at(-1))).toHaveLength(1)
    expect(tree).toContainEqual({ role: 'region', name: 'Kopplingsguiden', text: '' })
    await guided.close()
  })

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

/** All rules in the light; in the dark, those that see a difference. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  const papers = new Set<string>()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const paper = await page.evaluate(() => {
      const overlay = document.querySelector('kopplingsguiden-overlay')
      const part = overlay?.shadowRoot?.querySelector('[data-part=popover], [data-part=pill]')
      return part && getComputedStyle(part).backgroundColor
    })
    found.push(...(papers.has(`${paper}`) && colorScheme === 'dark' ? ['dark: drawn as in the light'] : []))
    papers.add(`${paper}`)
    const rules = colorScheme === 'dark' ? 'colours' : 'all'
    const violations = await findViolations(page, { rules, within: 'kopplingsguiden-overlay' })
    found.push(...violations.map((violation) => `${colorScheme}: ${violation}`))
  }
  return found
}

describe('axe finds nothing in the overlay, light or dark', { timeout: 90_000 }, () => {
  it.each(['sv', 'en'] as const)('leading, helping, explaining and handing over (%s)', async (language) => {
    const { page, close } = await openStagedPage(browser, { language })
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
    expect(await violations(page)).toEqual([])
    await close()
  })
})
