import type { Container } from '../../shared/guides/locator.ts'
import type { Page } from '../page/page.ts'
import type { Lead } from './leads.ts'
import type { Memory } from './memory.ts'

/** How long, in milliseconds, a pressed control may take to open its menu. */
const OPENS_WITHIN = 1_000

/**
 * Notes that the control which should open a menu was pressed and none came: some pages have nothing to open there, for
 * anybody or for this person, and to point at it for ever would lead nowhere.
 */
export interface VainPresses {
  pressed(element: Element, leads: readonly Lead[]): void
  /** To be asked whenever the page is read: whether the menus of earlier presses are there by now. */
  settle(leads: readonly Lead[]): void
}

export function createVainPresses(
  page: Page,
  memory: Memory,
  now: () => number,
  again: (inMs: number) => void,
): VainPresses {
  const waiting = new Map<string, number>()
  /** Leads whose menu has been seen: to press its control again only shuts it. */
  const opened = new Set<string>()
  return {
    pressed(element, leads) {
      for (const lead of leads) {
        if (opened.has(lead.key)) continue
        const opener = menuOf(lead)?.opener
        const located = opener && page.locate(opener.target)
        if (located?.found !== 'one' || !page.contains(located.element, element)) continue
        waiting.set(lead.key, now())
        again(OPENS_WITHIN)
      }
    },
    settle(leads) {
      for (const lead of leads) {
        if (opened.has(lead.key)) continue
        const menu = menuOf(lead)?.menu
        const isOpen = menu !== undefined && page.locateAll({ role: 'act', in: [menu] }).length > 0
        const since = waiting.get(lead.key)
        if (isOpen) opened.add(lead.key)
        if (isOpen || (since !== undefined && now() - since >= OPENS_WITHIN)) {
          waiting.delete(lead.key)
          memory.noteInVain(lead.key, !isOpen)
        }
      }
    },
  }
}

/** The menu that one of a lead's steps is chosen from, and the step before it, which opens it. */
function menuOf({ steps }: Lead) {
  for (const [index, step] of steps.entries()) {
    const menu = step.target.in?.find(
      (container): container is Container & { kind: 'menu' } => container.kind === 'menu',
    )
    const opener = steps[index - 1]
    if (menu && opener) return { menu, opener }
  }
  return undefined
}
