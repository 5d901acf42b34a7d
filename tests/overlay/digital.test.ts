import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { followSpotlights, waitForOverlay } from '../browser/overlay.ts'
import { CONSULTANT, openGuidedPage, startBrowser } from './guided-page.ts'

const details = { ...defaultDetails, route: 'digital' as const }

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe('the digital route on the practice system', () => {
  it.each([
    { skin: 'article', language: 'sv' as const },
    { skin: 'newer-view', language: 'en' as const },
    { skin: 'older-view', language: 'sv' as const },
  ])(
    'leads the consultant to a request that is sent ($skin, $language)',
    async ({ skin, language }) => {
      const guided = await openGuidedPage(browser, { comeTo: 'request-link', details, skin, language })
      const { presses, end } = await followSpotlights(guided.page)
      expect(end).toMatchObject({ state: 'done' })
      expect((await guided.saved()).requests).toEqual([
        { firm: 'new-firm', client: 'client', consultant: CONSULTANT, start: 'approval' },
      ])
      expect(presses.at(-1)?.step).toBe('send')
      expect(guided.harness.recorded).toMatchObject([
        { type: 'action.done', action: 'request-link', outcome: 'verified' },
      ])
      // What is in the fields stays on the page.
      expect(JSON.stringify(guided.harness.recorded)).not.toContain(details.client.organisationNumber)
      await guided.close()
    },
    60_000,
  )

  it('stays with the number until it is the client’s', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'request-link', details })
    await waitForOverlay(guided.page, (now) => now?.step === 'open-office')
    await guided.page.getByRole('link', { name: 'Klienthanterare' }).click()
    await guided.page.getByRole('button', { name: 'Ny klient' }).click()
    const field = guided.page.getByLabel('Organisationsnummer')
    await field.fill('559900-0022')
    const reading = await waitForOverlay(guided.page, (now) => now?.step === 'type-number')
    expect(reading?.text).toContain(details.client.organisationNumber)
    await field.fill('16 559900-0014')
    await waitForOverlay(guided.page, (now) => now?.step === 'look-up')
    await guided.close()
  }, 60_000)

  it('leads the client’s administrator to approve it and on to the permissions; says when there is nothing to approve', async () => {
    const guided = await openGuidedPage(browser, { comeTo: 'approve-link', details })
    const approve = await followSpotlights(guided.page)
    expect(approve.end).toMatchObject({ state: 'done' })
    const { links, requests } = await guided.saved()
    expect([links.some(({ firm }) => firm === 'new-firm'), requests]).toEqual([true, []])
    expect(guided.harness.recorded[0]).toMatchObject({ action: 'vendor-link', outcome: 'verified' })
    expect(guided.harness.recorded).toHaveLength(1 + details.grants.length)
    await guided.close()

    const early = await openGuidedPage(browser, { comeTo: 'approve-link', details, scenario: { requested: false } })
    const hint = await followSpotlights(early.page)
    expect(hint.end).toMatchObject({ state: 'hint', reason: 'nothing-to-approve' })
    await early.close()
  }, 60_000)
})
