import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { followSpotlights, readOverlay, waitForOverlay } from '../browser/overlay.ts'
import { CONSULTANT, openGuidedPage, startBrowser, type GuidedPage } from './guided-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const grantsOf = async (guided: GuidedPage) =>
  Object.fromEntries(
    (await guided.saved()).grants
      .filter(({ company, email }) => company === 'client' && email === CONSULTANT)
      .map(({ program, permissions }) => [program, permissions]),
  )

describe('the overlay on the practice system', () => {
  it('leads the administrator to exactly the switches that were asked for, program by program', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'grant' })
    const { end } = await followSpotlights(guided.page)
    expect(end).toMatchObject({ state: 'done' })
    const grants = await grantsOf(guided)
    expect(Object.keys(grants).sort()).toEqual(['Bokföring', 'Rapporter', 'Register/Övrigt'])
    expect(grants['Bokföring']).toEqual(['Visa verifikationer', 'Periodisk sammanställning'])
    expect(grants['Register/Övrigt']).toEqual(['Kontoplan', 'Sie-export'])
    expect(guided.harness.recorded).toMatchObject(
      defaultDetails.grants.map(({ program }) => ({
        type: 'action.done',
        action: `grant/${CONSULTANT}/${program}`,
        outcome: 'observed',
        guide: { id: 'grant-programs' },
      })),
    )
    await guided.close()
  }, 90_000)

  it('leads the consultant to the client in the list of clients', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'assign' })
    const { end } = await followSpotlights(guided.page)
    expect(end).toMatchObject({ state: 'done' })
    const { consultants } = await guided.saved()
    expect(consultants).toContainEqual(expect.objectContaining({ client: 'client', email: CONSULTANT }))
    expect(guided.harness.recorded).toMatchObject([{ type: 'action.done', action: `assign/${CONSULTANT}` }])
    // A list of clients is not a permission: whose clients there are stays on the page.
    expect(guided.harness.recorded[0]).not.toHaveProperty('permissions')
    await guided.close()
  }, 60_000)

  it.each(['grant', 'assign'] as const)(
    'leads in a narrow window: %s',
    async (comeTo) => {
      const guided = await openGuidedPage(browser, { comeTo, context: { viewport: { width: 320, height: 640 } } })
      const { end } = await followSpotlights(guided.page)
      expect(end).toMatchObject({ state: 'done' })
      expect(new Set(guided.harness.recorded.map(({ type }) => type))).toEqual(new Set(['action.done']))
      await guided.close()
    },
    90_000,
  )

  it('names who to ask when the administrator lacks the role, and marks the request', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'grant', scenario: { administratorRole: 'none' } })
    const { end } = await followSpotlights(guided.page)
    expect(end).toMatchObject({ state: 'hint', reason: 'not-administrator', spotlights: [] })
    expect(end?.text).toContain('Olle Lund (olle@sifferhuset.example)')
    await expect
      .poll(() => guided.harness.recorded, { timeout: 10_000 })
      .toMatchObject([{ type: 'request.blocked', reason: 'not-administrator', step: 'open-user-admin' }])
    await guided.close()
  }, 60_000)

  it.each([
    ['a short list', 'article', 0],
    ['a dialog that scrolls with all its switches', 'components', 40],
  ])(
    'says that the link is not made yet when the client is not in %s',
    async (_what, skin, crowd) => {
      const guided = await openGuidedPage(browser, { comeTo: 'assign', skin, scenario: { linked: false, crowd } })
      const { end } = await followSpotlights(guided.page)
      expect(end).toMatchObject({ state: 'hint', reason: 'client-not-listed', spotlights: [] })
      await guided.close()
    },
    60_000,
  )

  it('says that the new firm has to assign the client first when the consultant is not listed', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'grant', scenario: { assigned: false } })
    const { end } = await followSpotlights(guided.page)
    expect(end).toMatchObject({ state: 'hint', reason: 'consultant-not-listed', spotlights: [] })
    await guided.close()
  }, 60_000)

  it('takes what is on already for done, read back from the page, and leads to the rest', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'grant', scenario: { granted: 'all' } })
    // The first program's dialog shows all that was asked for: it is noted and need not be saved.
    await waitForOverlay(guided.page, (now) => now?.step === 'open-company-menu')
    await followSpotlights(guided.page, { isOver: async () => guided.harness.recorded.length > 0 })
    expect(guided.harness.recorded[0]).toMatchObject({ type: 'action.done', outcome: 'verified' })
    await guided.close()
  }, 60_000)

  it('warns by name of switches that were not asked for before they are saved', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'grant', scenario: { assigned: true } })
    await followSpotlights(guided.page, {
      isOver: async () => (await readOverlay(guided.page))?.step === 'tick-permissions',
    })
    await guided.page.getByLabel('Makulera verifikationer').check()
    const { end } = await followSpotlights(guided.page, {
      isOver: async () => (await readOverlay(guided.page))?.state === 'warning',
    })
    expect(end).toMatchObject({ state: 'warning', reason: 'surplus' })
    expect(end?.text).toContain('Makulera verifikationer')
    await guided.close()
  }, 60_000)

  it.each([
    ['the switches are ticked', false],
    ['Save is pressed, and fails', true],
  ])('takes nothing for done that lies under a veil for a while once %s', async (_when, isSaving) => {
    const guided = await openGuidedPage(browser, { comeTo: 'grant' })
    const { page, harness } = guided
    const { end } = await followSpotlights(page, {
      isOver: async () => (await readOverlay(page))?.step === 'save-permissions',
    })
    await page.route('**/api/**', (route) => route.abort())
    await page.evaluate(() => {
      const veil = document.createElement('div')
      veil.id = 'veil'
      veil.style.cssText = 'position:fixed;inset:0;z-index:1000;background:#fff8'
      addEventListener('click', () => document.body.append(veil), { once: true, capture: true })
    })
    const { x, y, width, height } = end!.spotlights[0]!
    if (isSaving) await page.mouse.click(x + width / 2, y + height / 2)
    else await page.evaluate(() => document.documentElement.click())
    await waitForOverlay(page, (now) => now?.spotlights.length === 0)
    await page.evaluate(() => document.querySelector('#veil')?.remove())
    await waitForOverlay(page, (now) => now?.step === 'save-permissions' && now.spotlights.length === 1)
    expect(harness.recorded).toEqual([])
    await guided.close()
  })

  it('stays with what another box lies over, and says so, though an earlier step could be pressed', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'grant', scenario: { assigned: true } })
    const { end } = await followSpotlights(guided.page, {
      isOver: async () => (await readOverlay(guided.page))?.step === 'open-program',
    })
    const [icon] = end?.spotlights ?? []
    await guided.page.evaluate(({ y }) => {
      const box = document.createElement('div')
      box.id = 'box'
      box.style.cssText = `position:fixed;left:0;right:0;top:${y - 60}px;bottom:0;background:#fff;z-index:5`
      document.body.append(box)
    }, icon!)
    const covered = await waitForOverlay(guided.page, (now) => now?.state === 'not-found')
    expect(covered).toMatchObject({ step: 'open-program', reason: 'covered', spotlights: [] })
    await guided.page.evaluate(() => document.querySelector('#box')?.remove())
    await waitForOverlay(guided.page, (now) => now?.step === 'open-program' && now.spotlights.length === 1)
    await guided.close()
  }, 60_000)
})
