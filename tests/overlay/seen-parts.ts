import type { Page } from 'playwright-core'

/** What of the overlay a person can see and press, worked out by the browser's own hit testing. */
export interface SeenParts {
  /** Whether a press in the middle of it would land on the overlay. */
  isPopoverPressable: boolean
  /** Whether a press in the middle of each spotlight goes through to the page. */
  areSpotlightsOpen: boolean
  popover: { left: number; top: number; right: number; bottom: number }
  spotlights: { left: number; top: number; right: number; bottom: number }[]
  /** How many of them the popover covers. */
  covered: number
}

export function readParts(page: Page): Promise<SeenParts> {
  return page.evaluate(() => {
    const overlay = document.querySelector('kopplingsguiden-overlay')
    const shadow = overlay?.shadowRoot
    const popover = shadow?.querySelector('[data-part=popover]')
    if (!overlay || !shadow || !popover) throw new Error('There is no popover')
    const boxOf = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    }
    const box = boxOf(popover)
    const spotlights = [...shadow.querySelectorAll('[data-part=spotlight]')].map(boxOf)
    const isOursAt = ({ left, top, right, bottom }: typeof box) =>
      document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === overlay
    const meets = (one: typeof box) =>
      one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top
    return {
      isPopoverPressable: isOursAt(box),
      areSpotlightsOpen: spotlights.every((spotlight) => !isOursAt(spotlight)),
      popover: box,
      spotlights,
      covered: spotlights.filter(meets).length,
    }
  })
}
