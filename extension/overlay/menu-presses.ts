import type { Locator } from '../../shared/guides/locator.ts'
import type { Located, Page } from '../page/page.ts'
import type { Lead } from './leads.ts'
import type { Memory } from './memory.ts'

/** How long, in milliseconds, a pressed control may take to open its menu. */
const OPENS_WITHIN = 1_000
const SEEN = Infinity

/**
 * Notes what comes when the control that opens a menu is pressed. What shows only since then has come from it, wherever it
 * is drawn. Where nothing comes, to point at the control for ever would lead nowhere: some pages have nothing to open
 * there, for anybody or for this person.
 */
export interface MenuPresses {
  pressed(element: Element, leads: readonly Lead[]): void
  /** To be asked whenever the page is read: whether what earlier presses were for is there by now. */
  settle(leads: readonly Lead[]): void
}

export function createMenuPresses(
  page: Page,
  memory: Memory,
  now: () => number,
  again: (inMs: number) => void,
): MenuPresses {
  /** Since when a lead's menu is waited for; `SEEN` for good once what is to be chosen there has been seen. */
  const waiting = new Map<string, number>()
  return {
    pressed(element, leads) {
      for (const lead of leads) {
        const menu = menuStepOf(lead)
        if (!menu) continue
        const located = page.locate(menu.opener)
        const isOpener = located.found === 'one' && page.contains(located.element, element)
        memory.beforeMenu.set(lead.key, isOpener ? page.locateAll(wherever(menu.chosen)) : undefined)
        // To press again where it has been seen only shuts the menu.
        if (!isOpener || waiting.get(lead.key) === SEEN) continue
        waiting.set(lead.key, now())
        again(OPENS_WITHIN)
      }
    },
    settle(leads) {
      for (const lead of leads) {
        const menu = menuStepOf(lead)
        const since = waiting.get(lead.key)
        if (!menu || since === undefined) continue
        if (locateFor(lead, menu.chosen, page, memory).found === 'one') {
          waiting.set(lead.key, SEEN)
          memory.inVain.delete(lead.key)
        } else if (now() - since >= OPENS_WITHIN) memory.inVain.add(lead.key)
      }
    },
  }
}

/** What a locator fits; in a menu also what has shown only since the control that opens the menu was pressed. */
export function locateFor(lead: Lead, target: Locator, page: Page, memory: Memory): Located {
  const located = page.locate(target)
  const before = located.found === 'one' ? undefined : memory.beforeMenu.get(lead.key)
  // Where what stood there is drawn anew, nothing tells it from what came.
  if (!before?.every(({ isConnected }) => isConnected)) return located
  const [element, ...others] = page.locateAll(wherever(target)).filter((other) => !before.includes(other))
  return element && others.length === 0 ? { found: 'one', element } : located
}

const wherever = ({ in: containers = [], ...target }: Locator): Locator => ({
  ...target,
  in: containers.filter(({ kind }) => kind !== 'menu'),
})

/** What is to be chosen in a menu by one of a lead's steps, and the step before it, which opens the menu. */
function menuStepOf({ steps }: Lead) {
  const index = steps.findIndex(({ target }) => target.in?.some(({ kind }) => kind === 'menu'))
  const [opener, chosen] = [steps[index - 1]?.target, steps[index]?.target]
  return opener && chosen && { opener, chosen }
}
