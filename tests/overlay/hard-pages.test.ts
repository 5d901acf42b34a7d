import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitForOverlay } from '../browser/overlay.ts'
import { CONSULTANT, startBrowser } from './guided-page.ts'
import { readParts } from './seen-parts.ts'
import { openStagedPage, stagedMarkup, type StagedOptions } from './staged-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const atProgram = (now: { step: string; spotlights: unknown[] } | null) =>
  now?.step === 'open-program' && now.spotlights.length === 1

async function lookAt(options: StagedOptions) {
  const staged = await openStagedPage(browser, options)
  await waitForOverlay(staged.page, atProgram)
  const parts = await readParts(staged.page)
  return { ...staged, parts }
}
const WHOLE = { isPopoverPressable: true, areSpotlightsOpen: true, covered: 0 }

describe('the overlay on pages that are hard on it', () => {
  it.each([
    [
      'our element hidden by name',
      '<style>kopplingsguiden-overlay, [popover] { display: none !important; opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important }</style>',
    ],
    ['a zoomed page', '<style>html { zoom: 1.25 }</style>'],
    ['a page that is turned to the right', '<style>html { direction: rtl; writing-mode: horizontal-tb }</style>'],
  ])('is whole with %s', async (_what, head) => {
    const { parts, close } = await lookAt({ markup: stagedMarkup(head) })
    expect(parts).toMatchObject(WHOLE)
    expect(parts.popover.right - parts.popover.left).toBeGreaterThan(300)
    await close()
  })

  it('is whole where everything is unset, though nothing on such a page is what it was', async () => {
    const markup = stagedMarkup('<style>* { all: unset !important }</style>')
    const { page, close } = await openStagedPage(browser, { markup })
    await page.locator('[data-part=popover] h2').first().waitFor()
    const parts = await readParts(page)
    expect(parts.isPopoverPressable).toBe(true)
    expect(Math.round(parts.popover.right - parts.popover.left)).toBe(352)
    await close()
  })

  it('lies over a box with the largest z-index there is', async () => {
    const box =
      '<div style="position:fixed;right:0;bottom:0;width:900px;height:560px;z-index:2147483647;background:#eee"></div>'
    const { parts, close } = await lookAt({ markup: stagedMarkup('', box) })
    expect(parts).toMatchObject(WHOLE)
    await close()
  })

  it('needs nothing that a Content Security Policy or Trusted Types could deny', async () => {
    const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    const { page, parts, close } = await lookAt({ headers: { 'content-security-policy': policy } })
    expect(parts).toMatchObject(WHOLE)
    const style = await page.locator('[data-part=popover]').evaluate((popover) => getComputedStyle(popover).position)
    expect(style).toBe('fixed')
    await close()
  })

  it('stands inside a modal dialog while one is open, can be pressed there, and leaves no trace in it', async () => {
    const { page, close } = await lookAt({})
    const dialog = page.locator('dialog')
    const before = await dialog.evaluate((element: HTMLDialogElement) => element.outerHTML)
    await dialog.evaluate((element: HTMLDialogElement) => element.showModal())
    await waitForOverlay(page, (now) => now?.step === 'tick-permissions' || now?.reason === 'unknown-owner')
    expect(await page.evaluate(() => document.querySelector('dialog kopplingsguiden-overlay') !== null)).toBe(true)
    expect((await readParts(page)).isPopoverPressable).toBe(true)
    await page.locator('[data-part=popover] .icon').last().click()
    await page.locator('[data-part=pill]').click()
    await dialog.evaluate((element: HTMLDialogElement) => element.close())
    await waitForOverlay(page, atProgram)
    expect(await dialog.evaluate((element: HTMLDialogElement) => element.outerHTML)).toBe(before)
    expect(await readParts(page)).toMatchObject(WHOLE)
    await close()
  })

  it.each([
    ['a part of the page', 'main'],
    ['the whole page', 'html'],
  ])('is seen and can be pressed when %s fills the screen, and leaves no trace in it', async (_what, filling) => {
    const { page, close } = await lookAt({})
    const main = () => page.locator('main').evaluate(({ outerHTML }) => outerHTML)
    const before = await main()
    await page.evaluate((part) => {
      document.addEventListener('click', () => void document.querySelector(part)?.requestFullscreen(), { once: true })
    }, filling)
    await page.mouse.click(5, 5)
    await page.waitForFunction(() => document.fullscreenElement !== null)
    await expect.poll(() => readParts(page), { timeout: 10_000 }).toMatchObject(WHOLE)
    await page.getByRole('button', { name: 'Minimera' }).click()
    await page.getByRole('button', { name: 'Visa guiden' }).click()
    await page.evaluate(() => document.exitFullscreen())
    await page.waitForFunction(() => document.fullscreenElement === null)
    await expect.poll(() => readParts(page), { timeout: 10_000 }).toMatchObject(WHOLE)
    // The overlay leaves what filled the screen a moment after the browser says so.
    await expect.poll(main, { timeout: 10_000 }).toBe(before)
    await close()
  })

  it.each([
    ['320 px wide', { viewport: { width: 320, height: 568 } }],
    ['at 200 % zoom', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ['in a low window', { viewport: { width: 700, height: 220 } }],
  ])('fits into the window and keeps clear of its target, %s', async (_what, context) => {
    const { page, parts, close } = await lookAt({ context })
    const { width, height } = context.viewport
    expect(parts).toMatchObject(WHOLE)
    expect(parts.popover.left).toBeGreaterThanOrEqual(0)
    expect(parts.popover.top).toBeGreaterThanOrEqual(0)
    expect(parts.popover.right).toBeLessThanOrEqual(width)
    expect(parts.popover.bottom).toBeLessThanOrEqual(height)
    const overflow = await page
      .locator('[data-part=popover]')
      .evaluate((popover) => popover.scrollWidth - popover.clientWidth)
    expect(overflow).toBe(0)
    await close()
  })

  it('stays where the bar with the company’s name stays, on a page that is scrolled', async () => {
    const bar = '<div style="display:flex;justify-content:end;position:sticky;top:0;background:#fff">'
    const markup = stagedMarkup('', '<div style="height:2000px"></div>')
      .replace(/<header[^>]*>/, `<div style="height:0"></div>${bar}`)
      .replace('</header>', '</div>')
    const { page, close } = await lookAt({ markup })
    await page.evaluate(() => scrollTo(0, 150))
    await page.evaluate(() => document.querySelector('main')?.append(' '))
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(await waitForOverlay(page, atProgram)).toMatchObject({ state: 'guiding' })
    await close()
  })

  it.each([
    ['names her', '<p>Anna Berg</p>', true],
    ['is headed by the program and her', '<h3>Bokföring – Anna Berg</h3>', true],
    ['names another, who was invited by her', '<p>Olle Lund</p><small>Inbjuden av Anna Berg</small>', false],
    ['names one whose name holds hers', '<p>Behörigheter för Maria Anna Berg</p>', false],
    ['shows who is responsible', '<small>Ansvarig: Anna Berg</small>', false],
  ])(
    'takes a dialog that nobody was seen to open for hers only where it says so: it %s',
    async (_what, said, isHers) => {
      const markup = stagedMarkup()
        .replace('<dialog aria-label="Bokföring för Anna Berg"', '<dialog open')
        .replace('<h2>Bokföring</h2>', `<h2>Bokföring</h2>${said}`)
      const { page, close } = await openStagedPage(browser, { markup })
      const reading = await waitForOverlay(page, (now) => now?.step === 'tick-permissions')
      expect(reading).toMatchObject(
        isHers ? { state: 'guiding', reason: '' } : { state: 'hint', reason: 'unknown-owner', spotlights: [] },
      )
      await close()
    },
  )

  it.each([
    ['a heading', '<h2><button aria-expanded="false" onclick="show(this)">Konsulter</button></h2>', 'open-program'],
    // What shows then is tied to the tab by nothing, so no block of consultants is known.
    ['a tab', '<button role="tab" aria-selected="false" onclick="show(this)">Konsulter</button>', 'open-company-menu'],
  ])('leads to the consultants where %s hides them, and no longer when they show', async (_what, opener, after) => {
    const show = `<script>
      document.querySelector('table').hidden = true
      function show(opener) {
        for (const name of ['aria-expanded', 'aria-selected']) if (opener.hasAttribute(name)) opener.setAttribute(name, true)
        document.querySelector('table').hidden = false
      }</script>`
    const markup = stagedMarkup('', show).replace('<h2>Konsulter</h2>', opener)
    const { page, close } = await openStagedPage(browser, { markup })
    await waitForOverlay(page, (now) => now?.step === 'show-consultants' && now.spotlights.length === 1)
    await page.getByText('Konsulter', { exact: true }).click()
    expect(await waitForOverlay(page, (now) => now?.step === after)).toMatchObject({ state: 'guiding' })
    await close()
  })

  it('leads to no next page where the pager is at its end, as it is drawn', async () => {
    const pager = '<ul><li class="next disabled"><a href="#">Nästa</a></li></ul>'
    const markup = stagedMarkup()
      .replace('Anna Berg<br>', 'Olle Lund<br>')
      .replace(CONSULTANT, 'olle@sifferhuset.example')
      .replace('</table>', `</table>${pager}`)
    const { page, close } = await openStagedPage(browser, { markup })
    const reading = await waitForOverlay(page, (now) => now?.state === 'hint' || (now?.spotlights.length ?? 0) > 0)
    expect(reading).toMatchObject({ reason: 'consultant-not-listed', spotlights: [] })
    await close()
  })

  it('surrounds a line of a link that is broken in two, as a press between the lines would land on neither', async () => {
    const broken = '<a href="#" aria-label="Bokföring">Öppna här</a>'
    const icon = '<button title="Bokföring">Bo</button>'
    const markup = stagedMarkup('<style>td { width: 30px; line-height: 3 }</style>').replace(icon, broken)
    const { page, parts, close } = await lookAt({ markup })
    const lines = await page.locator('a').evaluate((link) => link.getClientRects().length)
    expect(lines).toBe(2)
    const [{ left, top, right, bottom } = parts.popover] = parts.spotlights
    const pressed = await page.evaluate(
      ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.localName,
      [(left + right) / 2, (top + bottom) / 2],
    )
    expect(pressed).toBe('a')
    await close()
  })

  it('goes along with a page that scrolls, stays in the window, and leaves the page’s length alone', async () => {
    const { page, close } = await lookAt({ markup: stagedMarkup('', '<div style="height:2000px"></div>') })
    const length = () => page.evaluate(() => document.documentElement.scrollHeight)
    const before = [await length(), (await readParts(page)).spotlights[0]?.top ?? 0] as const
    await page.evaluate(() => scrollTo(0, 40))
    await expect.poll(async () => (await readParts(page)).spotlights[0]?.top).toBe(before[1] - 40)
    await page.evaluate(() => scrollTo(0, 1000))
    await expect.poll(async () => (await readParts(page)).popover.bottom, { timeout: 5_000 }).toBeLessThanOrEqual(800)
    await expect.poll(async () => (await readParts(page)).popover.top, { timeout: 5_000 }).toBeGreaterThanOrEqual(0)
    await page.evaluate(() => document.querySelector('body > div')?.remove())
    // While a page scrolls, what is drawn is the page's; at rest it is the window's.
    await expect.poll(length, { timeout: 5_000 }).toBeLessThan(before[0] - 1000)
    await expect.poll(async () => (await readParts(page)).spotlights[0]?.top, { timeout: 5_000 }).toBe(before[1])
    expect(await readParts(page)).toMatchObject(WHOLE)
    await close()
  })

  it('scrolls the page to what is fixed in a frame that is taller than the window', async () => {
    const inner = stagedMarkup('<style>main { position: fixed; bottom: 40px }</style>')
    const frame = `<iframe srcdoc="${inner.replaceAll('"', '&quot;')}" style="width:100%;height:1500px"></iframe>`
    const { page, parts, close } = await lookAt({
      markup: `<!doctype html><html lang="sv"><body>${frame}</body></html>`,
    })
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
    expect(parts).toMatchObject(WHOLE)
    await close()
  })

  it.each([
    ['shows again what slips away while the page fills up', 1_000, false, 1],
    ['leaves a page alone that fills up after the person has scrolled it', 1_000, true, 0],
    ['leaves a page alone that has been there for long', 60_000, false, 0],
  ])('%s', async (_what, age, isScrolled, shown) => {
    const head = `<script>performance.now = () => ${age}</script><style>main { padding-top: 480px }</style>`
    const { page, close } = await lookAt({ markup: stagedMarkup(head, '<div style="height:2000px"></div>') })
    if (isScrolled) {
      await page.mouse.move(100, 100)
      await page.mouse.wheel(0, 1)
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(1)
    }
    await page.evaluate(() => {
      const late = document.createElement('p')
      late.style.height = '600px'
      document.querySelector('main')?.before(late)
    })
    const expected = await waitForOverlay(
      page,
      (now) => now?.step === 'open-program' && now.spotlights.length === shown,
    )
    expect(expected?.state).toBe('guiding')
    if (shown === 0) expect(await page.evaluate(() => scrollY)).toBe(isScrolled ? 1 : 0)
    await close()
  })

  it('is drawn with the system’s colours where those are forced, and without motion where that is asked for', async () => {
    const { page, close } = await lookAt({ context: { forcedColors: 'active', reducedMotion: 'reduce' } })
    const styles = await page.evaluate(() => {
      const shadow = document.querySelector('kopplingsguiden-overlay')?.shadowRoot
      const style = (selector: string) => getComputedStyle(shadow?.querySelector(selector) as Element)
      const system = document.body.appendChild(document.createElement('i'))
      system.style.cssText = 'forced-color-adjust:none;color:Highlight;background:Canvas'
      const { color, backgroundColor } = getComputedStyle(system)
      return {
        ring: style('[data-part=spotlight]').outlineColor === color,
        width: style('[data-part=spotlight]').outlineWidth,
        paper: style('[data-part=popover]').backgroundColor === backgroundColor,
        border: style('[data-part=popover]').borderTopWidth,
        motion: style('progress').transitionDuration,
      }
    })
    expect(styles).toEqual({ ring: true, width: '3px', paper: true, border: '2px', motion: '0s' })
    await close()
  })

  it('stays where the person has put it, on the next page too, and moves by a press as well', async () => {
    const { page, close } = await lookAt({})
    const head = await page.locator('[data-part=popover] header > span').boundingBox()
    if (!head) throw new Error('The popover has no head')
    const [x, y] = [head.x + 20, head.y + 8]
    const before = (await readParts(page)).popover
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 260, y + 240, { steps: 4 })
    await page.mouse.up()
    const moved = (await readParts(page)).popover
    expect([moved.left - before.left, moved.top - before.top]).toEqual([260, 240])
    await page.reload()
    await waitForOverlay(page, atProgram)
    expect((await readParts(page)).popover).toEqual(moved)
    await page.getByRole('button', { name: 'Flytta till nästa hörn' }).click()
    const { left, bottom } = (await readParts(page)).popover
    expect([left, Math.round(bottom)]).toEqual([12, 800 - 12])
    await close()
  })

  it('asks for no frame while nothing moves', async () => {
    const { page, close } = await openStagedPage(browser)
    await waitForOverlay(page, atProgram)
    const framesAskedFor = () =>
      page.evaluate(async () => {
        const ask = requestAnimationFrame
        let asked = 0
        globalThis.requestAnimationFrame = (callback) => {
          asked += 1
          return ask(callback)
        }
        await new Promise((resolve) => setTimeout(resolve, 500))
        globalThis.requestAnimationFrame = ask
        return asked
      })
    await expect.poll(framesAskedFor, { timeout: 5_000 }).toBe(0)
    await close()
  })
})
