import type { Page } from 'playwright-core'

/** What the overlay shows, read through its public contract: the element's attributes and its parts. */
export interface OverlayReading {
  state: string
  step: string
  reason: string
  /** Boxes in the top window's coordinates, in document order. */
  spotlights: { x: number; y: number; width: number; height: number }[]
  text: string
}

/** Null where there is no overlay element. */
export function readOverlay(page: Page): Promise<OverlayReading | null> {
  return page.evaluate(() => {
    // While a modal dialog is open the overlay sits inside it, wherever that is: everything else is inert.
    const findIn = (root: Document | ShadowRoot): Element | null => {
      const found = root.querySelector('kopplingsguiden-overlay')
      if (found) return found
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        const inner = shadowRoot && findIn(shadowRoot)
        if (inner) return inner
      }
      return null
    }
    const overlay = findIn(document)
    const shadow = overlay?.shadowRoot
    if (!overlay || !shadow) return null
    const spotlights = [...shadow.querySelectorAll('[data-part=spotlight]')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    })
    return {
      state: overlay.getAttribute('data-state') ?? '',
      step: overlay.getAttribute('data-step') ?? '',
      reason: overlay.getAttribute('data-reason') ?? '',
      spotlights,
      text: shadow.querySelector<HTMLElement>('[data-part=popover]')?.innerText ?? '',
    }
  })
}

const isSame = (one: OverlayReading | null, other: OverlayReading | null) =>
  JSON.stringify(one) === JSON.stringify(other)

/** In milliseconds. What comes of a press is asked, not how fast: a machine that stands still for a while fails nothing. */
const PATIENCE = 90_000

/** Waits until the overlay reads in a way that `accept` takes, the same twice in a row, so that nothing is in motion. */
export async function waitForOverlay(
  page: Page,
  accept: (reading: OverlayReading | null) => boolean,
  timeout = PATIENCE,
): Promise<OverlayReading | null> {
  const deadline = Date.now() + timeout
  let last: OverlayReading | null = null
  while (Date.now() < deadline) {
    const reading = await readOverlay(page).catch(() => null)
    if (accept(reading) && isSame(reading, last)) return reading
    last = reading
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve))).catch(() => undefined)
  }
  throw new Error(`The overlay did not come to what was waited for; it shows ${JSON.stringify(last)} on ${page.url()}`)
}

/** What a walk ended with. */
export interface Walk {
  presses: { step: string; x: number; y: number }[]
  end: OverlayReading | null
}

/** Whether the overlay waits for what was pressed to open: it guides, and points at nothing. */
const isOpening = (reading: OverlayReading | null) => reading?.state === 'guiding' && reading.spotlights.length === 0

/** What the overlay shows once it has taken in a press where it showed `before`: null where it is gone for good. */
export async function readingAfterPress(page: Page, before: OverlayReading): Promise<OverlayReading | null> {
  const reading = await waitForOverlay(page, (now) => !isSame(now, before) && !isOpening(now))
  if (reading) return reading
  // A press may open another page: the overlay is gone until it has been put there too.
  return waitForOverlay(page, (now) => now !== null && !isOpening(now), 5_000).catch(() => null)
}

/** The field that has the focus after a press, in whichever frame or shadow root: what may be typed, or chosen. */
function readFocusedField(page: Page): Promise<{ options: string[] | null } | null> {
  return page.evaluate(() => {
    let focused = document.activeElement
    for (;;) {
      const inner =
        focused?.localName === 'iframe'
          ? (focused as HTMLIFrameElement).contentDocument?.activeElement
          : focused?.shadowRoot?.activeElement
      if (!inner) break
      focused = inner
    }
    if (focused?.localName === 'select') {
      return { options: [...(focused as HTMLSelectElement).options].map(({ text }) => text) }
    }
    const isTyped =
      focused?.localName === 'input' && ['text', 'search', 'tel'].includes((focused as HTMLInputElement).type)
    return isTyped ? { options: null } : null
  })
}

/** Fills in the field that the spotlight is on with what the overlay says: the number in its text, or the entry it names. */
async function fillAsTold(page: Page, { text }: OverlayReading): Promise<void> {
  // A press that opens another page was on no field.
  const field = await readFocusedField(page).catch(() => null)
  if (!field) return
  const told = field.options
    ? field.options.find((option) => option !== '' && text.includes(option.split(' (')[0] ?? option))
    : /\d[\d -]{3,}\d/.exec(text)?.[0]
  if (!told) throw new Error(`The overlay does not say what to fill in: ${text}`)
  if (!field.options) await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(told)
  if (field.options) await page.keyboard.press('Enter')
}

/**
 * Follows the overlay by nothing but pressing the middle of a spotlight, and filling in what it says where that is a
 * field, until it shows none (done, a hint, not found,
 * or gone) or `isOver` says so. Throws when pressing changes nothing.
 */
export async function followSpotlights(
  page: Page,
  options: {
    isOver?: () => Promise<boolean>
    onPress?: (reading: OverlayReading) => Promise<void>
    most?: number
  } = {},
): Promise<Walk> {
  const presses: Walk['presses'] = []
  let reading = await waitForOverlay(page, (now) => now !== null)
  for (let count = 0; count < (options.most ?? 80); count += 1) {
    const spotlight = reading?.spotlights[0]
    if (!reading || !spotlight || (await options.isOver?.())) return { presses, end: reading }
    await options.onPress?.(reading)
    const x = spotlight.x + spotlight.width / 2
    const y = spotlight.y + spotlight.height / 2
    presses.push({ step: reading.step, x, y })
    await page.mouse.click(x, y)
    await fillAsTold(page, reading)
    reading = await readingAfterPress(page, reading)
  }
  throw new Error(`The walk did not end after ${presses.length} presses; the overlay shows ${JSON.stringify(reading)}`)
}
