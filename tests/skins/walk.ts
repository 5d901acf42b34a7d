import type { Page } from 'playwright-core'
import { readOverlay, type OverlayReading } from '../browser/overlay.ts'
import { partsAt } from './ground-truth.ts'
import { whyWrong } from './right-parts.ts'
import type { SkinCase } from './skin-case.ts'

/** How a walk ended. `wrong`: something else than the right element was highlighted. `none`: it stopped where it should not. */
export interface Verdict {
  verdict: 'right' | 'wrong' | 'none'
  /** What happened, in a line. */
  detail: string
  presses: number
}

export interface WalkEnd {
  /** What the practice server's state lacks or has on top, read now. */
  differences: () => Promise<string[]>
  rest: Rest
}

/** When a page that points at nothing counts as being at rest. */
export interface Rest {
  /** How long, in milliseconds, nothing may change or load; and the same where there is no overlay at all. */
  shown: number
  none: number
  /** Whether something is known to be still to happen on the page. Takes a frame to answer. */
  isWaiting(): Promise<boolean>
}

/** How long, in milliseconds, a press that changes nothing may go unanswered before it counts as lost. */
const LOST = 2_500
/** On a machine with much else to do, frames tell better than a clock whether a page has had time to do something. */
const CALM_FRAMES = 12
/** How many frames in a row must read the same before what is pointed at is taken to stand still. */
const FOLLOWED = 2
/**
 * How long, in milliseconds, somebody looks at what is pointed at while the page is still busy: longer than the longest
 * timer that counts (page-rest.ts), so that whatever was to happen has happened.
 */
const LOOK = 2_500
const PATIENCE = 60_000
const MOST_PRESSES = 60
/** How often a press may change nothing: one may get lost on a page that is being drawn anew. */
const LOST_PRESSES = 2

/** Plays one person's part by nothing but pressing the middle of spotlights, checking each that is shown on the way. */
export async function walk(page: Page, skinCase: SkinCase, end: WalkEnd): Promise<Verdict> {
  const traffic = watchTraffic(page)
  try {
    return await walkOn(page, skinCase, end, traffic)
  } finally {
    traffic.stop()
  }
}

async function walkOn(
  page: Page,
  skinCase: SkinCase,
  { differences, rest }: WalkEnd,
  traffic: Traffic,
): Promise<Verdict> {
  const { outcome } = skinCase
  const trail: string[] = []
  const end = (verdict: Verdict['verdict'], detail: string): Verdict => {
    return { verdict, detail: `${detail} (after ${trail.slice(-3).join(' → ') || 'no press'})`, presses: trail.length }
  }
  let before: OverlayReading | null = null
  let lost = 0
  for (;;) {
    const reading = await restingReading(page, before, traffic, rest)
    const wrong = await wrongSpotlight(page, skinCase, reading)
    if (wrong) return end('wrong', `${reading?.step}: ${wrong}`)
    const spotlight = reading?.spotlights[0]
    const left = spotlight ? [] : await differences()
    if (left.length === 0 && outcome.kind === 'complete' && !spotlight) return end('right', 'played to the end')
    const isScrolling = reading !== null && reading.reason.startsWith('scroll-')
    if (!reading || (!spotlight && !isScrolling)) return atRest(reading, left)
    if (trail.length >= MOST_PRESSES) return end('none', `goes round in circles at ${reading.step}`)
    const part = spotlight && (await partsAt(page, ...middleOf(spotlight)).catch(() => undefined))?.parts[0]
    // What has moved since it was read is pressed where it is now, as people do.
    if (spotlight && !isSame(await readOverlay(page).catch(() => null), reading)) continue
    lost = spotlight && isSame(reading, before) ? lost + 1 : 0
    if (lost > LOST_PRESSES) return end('none', `pressing changes nothing at ${reading.step}`)
    trail.push(reading.step)
    if (!spotlight) await scrollList(page, skinCase, reading.reason)
    else await press(page, skinCase, spotlight, part)
    if (part) trail.push(`${trail.pop() ?? ''} (${part})`)
    // The next page of a list may have its pager, and hence the spotlight, where the last one had.
    before = part?.startsWith('next ') ? null : reading
  }

  function atRest(reading: OverlayReading | null, left: string[]): Verdict {
    const reason = reading ? reading.reason || reading.state : 'no-overlay'
    const isExpected = outcome.kind === 'abstains' && outcome.reasons.includes(reason)
    if (isExpected) return end('right', `abstains: ${reason}`)
    const expected = outcome.kind === 'complete' ? `the end; ${left[0]}` : outcome.reasons.join(' or ')
    return end('none', `stops at ${reading?.step ?? 'no overlay'} with ${reason}, expected ${expected}`)
  }
}

type Box = OverlayReading['spotlights'][number]
const middleOf = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2] as const

async function wrongSpotlight(
  page: Page,
  skinCase: SkinCase,
  reading: OverlayReading | null,
): Promise<string | undefined> {
  for (const spotlight of reading?.spotlights ?? []) {
    const look = async () => whyWrong(skinCase, reading?.state ?? '', await partsAt(page, ...middleOf(spotlight)))
    if (!(await look())) continue
    // The page may have changed under the reading, and the overlay follows a frame later: what is wrong is what stays so.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    const why = await look()
    if (why && isSame(await readOverlay(page), reading)) return why
  }
  return undefined
}

async function press(page: Page, { details }: SkinCase, spotlight: Box, part: string | undefined): Promise<void> {
  await page.mouse.click(...middleOf(spotlight))
  // The overlay can only lead to a search field: what to type there is what it says.
  if (part?.startsWith('search ')) {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(details.newFirm.consultants[0]?.name ?? '')
  }
}

/** Turns the wheel over the list, as the overlay says. */
async function scrollList(page: Page, { role }: SkinCase, direction: string): Promise<void> {
  for (const frame of page.frames()) {
    const name = `scroller ${role === 'consultant' ? 'users' : 'consultants'}`
    const list = await frame.evaluateHandle((name) => [...(window.practiceParts?.get(name) ?? [])][0] ?? null, name)
    const element = list.asElement()
    if (!element) continue
    // Drawn anew in between, it is looked for again.
    await element.evaluate((list) => list.scrollIntoView({ block: 'nearest' })).catch(() => undefined)
    const box = await element.boundingBox().catch(() => null)
    if (!box) continue
    await page.mouse.move(...middleOf(box))
    await page.mouse.wheel(0, direction === 'scroll-up' ? -240 : 240)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
}

/**
 * What the overlay shows once it shows something else than `before` and stays so: at once where it points at something,
 * after a rest where it doesn't, since the page may still be loading.
 */
async function restingReading(
  page: Page,
  before: OverlayReading | null,
  traffic: Traffic,
  rest: Rest,
): Promise<OverlayReading | null> {
  const began = Date.now()
  let last: OverlayReading | null = null
  let since = began
  let moved = began
  let frames = 0
  while (Date.now() - began < PATIENCE) {
    // In this order: what is read must not be older than the answer that nothing more is to happen.
    const isBusy = await rest.isWaiting().catch(() => true)
    const reading = await readOverlay(page).catch(() => null)
    const points = reading !== null && reading.spotlights.length > 0
    const isMoving = !isSame(reading, last) || !traffic.isQuiet()
    last = reading
    if (isMoving) moved = Date.now()
    // What shows while a page is still loading may be gone the moment it has: people look before they press.
    if (isMoving || (isBusy && (!points || Date.now() - moved < LOOK))) {
      since = Date.now()
      frames = 0
      continue
    }
    frames += 1
    const still = Date.now() - since
    if (reading?.state === 'done' || reading?.reason.startsWith('scroll-')) return reading
    // The overlay follows what moved a frame later.
    if (points && frames < FOLLOWED) continue
    // Where a press changed nothing, it may have been lost on a page that was redrawn.
    if (points && (!isSame(reading, before) || (still > LOST && !isBusy))) return reading
    // A step whose target isn't in view yet is on its way there: the overlay scrolls to it.
    if (reading?.state === 'guiding' && !points) continue
    if (!points && still > (reading ? rest.shown : rest.none) && frames > CALM_FRAMES) return reading
  }
  return last
}

interface Traffic {
  isQuiet(): boolean
  stop(): void
}

function watchTraffic(page: Page): Traffic {
  const open = new Set<unknown>()
  const begin = (request: unknown) => void open.add(request)
  const end = (request: unknown) => void open.delete(request)
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  return {
    isQuiet: () => open.size === 0,
    stop: () => void page.off('request', begin).off('requestfinished', end).off('requestfailed', end),
  }
}

const isSame = (one: OverlayReading | null, other: OverlayReading | null) =>
  JSON.stringify(one) === JSON.stringify(other)
