import type { ElementHandle, Page } from 'puppeteer-core'
import { withMouse, type Hands } from './hands.ts'

/** A person in front of the web app: what they can do and see, in the words that the page uses. */
export interface Screen {
  page: Page
  open: (path: string) => Promise<void>
  /** Presses the button with that name. */
  press: (name: string) => Promise<void>
  follow: (linkName: string) => Promise<void>
  /** Presses what a selector finds, where the name alone does not tell which. */
  pressAt: (selector: string) => Promise<void>
  /** Replaces what the field with that label holds. */
  type: (label: string, text: string) => Promise<void>
  typeAt: (selector: string, text: string) => Promise<void>
  /** Chooses a radio button or ticks a checkbox by its label. */
  tick: (label: string) => Promise<void>
  tickAt: (selector: string) => Promise<void>
  select: (label: string, value: string) => Promise<void>
  /** Waits until the page says it. */
  sees: (...texts: string[]) => Promise<void>
  /** Waits until the page no longer says it. */
  seesNoMore: (text: string) => Promise<void>
  /** Waits until the address's path and query are so. */
  isAt: (path: string | RegExp) => Promise<void>
  /** Presses keys one after the other. */
  keys: (...keys: Parameters<Page['keyboard']['press']>[0][]) => Promise<void>
  text: () => Promise<string>
}

const PATIENCE = 40_000

export function createScreen(page: Page, url: string, hands: Hands = withMouse()): Screen {
  page.setDefaultTimeout(PATIENCE)
  const byRole = (role: string, name: string) =>
    found(page, `::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`)
  const field = async (label: string) =>
    (await page.waitForFunction(findByLabel, {}, label)).asElement() as ElementHandle
  const type = async (control: ElementHandle, text: string) => {
    await hands.enter(control)
    await control.evaluate((element) => (element as HTMLInputElement).select())
    if (text) await page.keyboard.type(text)
    else await page.keyboard.press('Backspace')
  }
  return {
    page,
    open: async (path) => void (await page.goto(new URL(path, url).href, { waitUntil: 'load' })),
    press: async (name) => hands.press(await byRole('button', name)),
    follow: async (name) => hands.press(await byRole('link', name)),
    pressAt: async (selector) => hands.press(await found(page, selector)),
    type: async (label, text) => type(await field(label), text),
    typeAt: async (selector, text) => type(await found(page, selector), text),
    tick: async (label) => hands.tick(await field(label)),
    tickAt: async (selector) => hands.tick(await found(page, selector)),
    select: async (label, value) => hands.select(await field(label), value),
    async sees(...texts) {
      for (const text of texts) {
        await page
          .waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
          .catch(async () => {
            throw new Error(
              `Never saw “${text}”. The page says:\n${await page.evaluate(() => document.body.innerText)}`,
            )
          })
      }
    },
    async seesNoMore(text) {
      await page.waitForFunction((unwanted) => !document.body.innerText.includes(unwanted), {}, text)
    },
    async isAt(path) {
      const [source, flags] = typeof path === 'string' ? [`^${escape(path)}$`, ''] : [path.source, path.flags]
      await page.waitForFunction(
        (source, flags) => new RegExp(source, flags).test(location.pathname + location.search),
        {},
        source,
        flags,
      )
    },
    async keys(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    text: () => page.evaluate(() => document.body.innerText),
  }
}

/** Waits until it is there, shown and enabled. */
const found = (page: Page, selector: string) =>
  page.locator(selector).setVisibility('visible').setWaitForEnabled(true).waitHandle()

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Runs in the page: the control whose label, or accessible name, is exactly `wanted`; open dialogs first. */
function findByLabel(wanted: string): Element | undefined {
  const said = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim()
  const scope = document.querySelector('dialog[open]') ?? document
  for (const control of scope.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    if (control.getAttribute('aria-label') === wanted) return control
    for (const label of control.labels ?? []) {
      const first = label.querySelector('strong, span:not(.hint)')?.firstChild?.textContent?.trim()
      if (said(label)?.replace(/ \((frivilligt|optional)\)$/, '') === wanted || first === wanted) return control
    }
  }
  return undefined
}
