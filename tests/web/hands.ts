import type { ElementHandle, Page } from 'puppeteer-core'

/** How a person works the controls of a page. */
export interface Hands {
  /** A button, a link, a summary. */
  press: (control: ElementHandle) => Promise<void>
  /** A checkbox, or one of several radio buttons. */
  tick: (control: ElementHandle) => Promise<void>
  select: (control: ElementHandle, value: string) => Promise<void>
  /** Goes into a text field. */
  enter: (control: ElementHandle) => Promise<void>
}

export function withMouse(): Hands {
  return {
    press: (control) => control.asLocator().click(),
    async tick(control) {
      await control.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      await control.click()
    },
    select: async (control, value) => void (await control.select(value)),
    enter: (control) => control.focus(),
  }
}

/** With nothing but keys: what Tab does not lead to, or leads to without showing it, fails. */
export function withKeyboard(page: Page): Hands {
  const key = (name: Parameters<Page['keyboard']['press']>[0]) => page.keyboard.press(name)
  const reach = (control: ElementHandle) => tabTo(page, control)
  return {
    async press(control) {
      await reach(control)
      await key('Enter')
    },
    async tick(control) {
      const group = await control.evaluateHandle(checkedOfItsGroup)
      await reach((group.asElement() as ElementHandle | null) ?? control)
      const isRadio = await control.evaluate((element) => (element as HTMLInputElement).type === 'radio')
      if (!isRadio) return key('Space')
      for (let presses = 0; presses < MOST_CHOICES; presses += 1) {
        if (await control.evaluate((element) => (element as HTMLInputElement).checked)) return
        await key(presses === 0 && !group.asElement() ? 'Space' : 'ArrowDown')
      }
      throw new Error('The arrow keys do not lead to the choice.')
    },
    async select(control, value) {
      await reach(control)
      await key('Home')
      for (let presses = 0; presses < MOST_CHOICES; presses += 1) {
        if (await control.evaluate((element, wanted) => (element as HTMLSelectElement).value === wanted, value)) return
        await key('ArrowDown')
      }
      throw new Error(`The arrow keys do not lead to ${value}.`)
    },
    enter: reach,
  }
}

const MOST_STOPS = 250
const MOST_CHOICES = 30

/** Tabs on, or back where the control stands before, until it has the focus. */
async function tabTo(page: Page, control: ElementHandle): Promise<void> {
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    const { isThere, isBehind, focused, isShown } = await control.evaluate(whereIsFocus)
    if (!isShown) throw new Error(`The focus on “${focused}” does not show.`)
    if (isThere) return
    if (isBehind) await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    if (isBehind) await page.keyboard.up('Shift')
  }
  throw new Error(`Tab never leads to “${await control.evaluate((element) => (element as HTMLElement).innerText)}”.`)
}

/** Runs in the page. */
function whereIsFocus(control: Element) {
  const active = document.activeElement as HTMLElement
  const isThere = active === control
  const isNowhere = active === document.body
  const isBehind = !isNowhere && Boolean(active.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING)
  // What is drawn for an unseen control: its label as a button, or the whole row that a link opens.
  const drawn = [active, active.closest('label'), active.closest('.request-row')]
  const hasRing = drawn.some((one) => one && getComputedStyle(one).outlineStyle !== 'none')
  // A heading takes the focus from a new page, not from Tab.
  const isShown = isNowhere || active.tabIndex < 0 || hasRing
  return { isThere, isBehind, isShown, focused: active.textContent?.trim() ?? '' }
}

/** Runs in the page: Tab leads to the checked radio button of a group, and to none of the others. */
function checkedOfItsGroup(control: Element): Element | null {
  const { type, name } = control as HTMLInputElement
  const radios = type === 'radio' ? document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) : []
  return [...radios].find(({ checked }) => checked) ?? null
}
