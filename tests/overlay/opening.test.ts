import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOpening } from '../../extension/overlay/opening.ts'
import type { Scene } from '../../extension/overlay/scene.ts'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { followSpotlights } from '../browser/overlay.ts'
import { openGuidedPage, startBrowser, type GuidedOptions } from './guided-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** How long each answer of the practice system takes, in milliseconds. */
const SLOW = 100

/** Makes the host slow, its lists as slow as is said, and notes each state and step that the overlay shows. */
async function slowAndNoted(page: Page, shown: string[], listsTake = SLOW): Promise<void> {
  await page.route('**/api/**', async (route) => {
    const isList = /users|linkable/.test(route.request().url())
    await new Promise((resolve) => setTimeout(resolve, isList ? listsTake : SLOW))
    await route.continue()
  })
  await page.exposeFunction('noteShown', (what: string) => shown.at(-1) !== what && shown.push(what))
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const overlay = document.querySelector<HTMLElement>('kopplingsguiden-overlay')
      if (!overlay || overlay.dataset['state'] === 'done') return
      const { state, step } = overlay.dataset
      void (globalThis as unknown as { noteShown(what: string): Promise<void> }).noteShown(`${state} ${step}`)
    }).observe(document, { subtree: true, childList: true, attributes: true })
  })
}

describe('a step that takes its time to open', () => {
  it.each<[string, GuidedOptions]>([
    ['a page of its own, and a list in a dialog', { comeTo: 'assign' }],
    [
      'a page from a menu',
      { comeTo: 'request-link', skin: 'newer-view', details: { ...defaultDetails, route: 'digital' } },
    ],
  ])(
    'is stayed with until it is there: %s',
    async (_what, options) => {
      const shown: string[] = []
      const guided = await openGuidedPage(browser, {
        ...options,
        beforeOpening: (page) => slowAndNoted(page, shown),
      })
      const { presses, end } = await followSpotlights(guided.page)
      expect(end).toMatchObject({ state: 'done' })
      // Each step shown once, in order: never an earlier one again, and nothing said to be missing that only was not there yet.
      expect(shown).toEqual([...new Set(presses.map(({ step }) => `guiding ${step}`))])
      await guided.close()
    },
    60_000,
  )

  it('is not told to be missing while the page shows that it is loading', async () => {
    const shown: string[] = []
    const guided = await openGuidedPage(browser, {
      comeTo: 'assign',
      beforeOpening: (page) => slowAndNoted(page, shown, 3_500),
    })
    const { presses, end } = await followSpotlights(guided.page)
    expect(end).toMatchObject({ state: 'done' })
    expect(shown).toEqual([...new Set(presses.map(({ step }) => `guiding ${step}`))])
    expect(guided.harness.recorded.map(({ type }) => type)).not.toContain('request.blocked')
    await guided.close()
  }, 90_000)

  it('is waited for longer while the page shows that it is loading, but not for ever', () => {
    let now = 0
    let isLoading = true
    const waits: number[] = []
    const opening = createOpening(
      () => now,
      (inMs) => waits.push(now + inMs),
      false,
      () => isLoading,
    )
    const scene = (index: number, state: Scene['state'] = 'guiding') =>
      ({ index, state, targets: [{}], lead: { key: 'grant' } }) as unknown as Scene
    const [first, second, lacking] = [scene(1), scene(2), scene(3, 'hint')] as const

    // A page that loads lacks what is next; what it has is shown.
    expect(opening.shown(lacking)).toBeNull()
    expect(opening.shown(first)).toBe(first)
    isLoading = false
    expect(opening.shown(lacking)).toBe(lacking)

    isLoading = true
    opening.pressed(second)
    now = 5_000
    expect(opening.shown(lacking)).toEqual({ ...second, targets: [] })
    expect(opening.shown(first)).toEqual({ ...second, targets: [] })
    expect(opening.shown(first)).toEqual({ ...second, targets: [] })
    expect(waits).toEqual([10_000, 1_500, 10_000])
    now = 10_000
    expect(opening.shown(lacking)).toBe(lacking)
  })

  it('is given up after a while, or as soon as something else is pressed', () => {
    let now = 0
    const waits: number[] = []
    const opening = createOpening(
      () => now,
      (inMs) => waits.push(inMs),
      false,
      () => false,
    )
    const scene = (index: number, state: Scene['state'] = 'guiding', key = 'grant') =>
      ({ index, state, targets: [{}], lead: { key } }) as unknown as Scene
    const [first, second, third] = [scene(1), scene(2), scene(3)] as const

    opening.pressed(second)
    expect(opening.shown(first)).toEqual({ ...second, targets: [] })
    expect(opening.shown(scene(3, 'hint'))).toEqual({ ...second, targets: [] })
    expect(opening.shown(third)).toBe(third)
    expect(opening.shown(null)).toBeNull()
    const others = scene(1, 'guiding', 'another')
    expect(opening.shown(others)).toBe(others)

    now += waits[0] ?? 0
    expect(opening.shown(first)).toBe(first)

    opening.pressed(second)
    opening.pressed(null)
    expect(opening.shown(first)).toBe(first)
  })
})
