import type { Page } from 'playwright-core'
import type { Browser } from 'webextension-polyfill'
import { waitUntil } from './wait-until.ts'
import { startExtensionBrowser } from '../browser/extension-browser.ts'
import { connectInPage } from '../extension/connect-in-page.ts'
import { startTestService } from '../extension/start-test-service.ts'
import { keepClosedRoots } from './ground-truth.ts'
import { countWaits, isWaiting } from './page-rest.ts'
import { personOf, startPracticeAtHand } from './practice-at-hand.ts'
import type { SkinCase } from './skin-case.ts'
import { standsStill, type SkinStage } from './skin-stage.ts'
import { walk, type Rest } from './walk.ts'

/** In the extension's worker, where `evaluate` runs. */
declare const chrome: Browser

const declared = (action: string) => ({ type: 'action.done', action, outcome: 'declared' })

/**
 * What the extension waits for can't be seen from the page, whose own timers alone are counted: so a rest takes as long
 * as the longest of it.
 */
const restOf = (page: Page): Rest => ({ shown: 2_500, none: 6_000, isWaiting: () => isWaiting(page) })

/** The built extension in a Chromium of its own, with a service that it is connected to as each person who acts. */
export async function openExtensionStage(): Promise<SkinStage> {
  const [practice, service, browser] = await Promise.all([
    startPracticeAtHand(),
    startTestService(),
    startExtensionBrowser(),
  ])
  const connected = new Set<string>()
  await browser.context.addInitScript(keepClosedRoots)
  await browser.context.addInitScript(countWaits)

  async function badgeBecomes(text: string): Promise<void> {
    await waitUntil(async () => {
      // Between two pieces of work the browser may have put the worker to sleep; the open page wakes it.
      const [worker] = browser.context.serviceWorkers()
      return (await worker?.evaluate(() => chrome.action.getBadgeText({})).catch(() => undefined)) === text
    }, `badge "${text}"`)
  }

  /** A request at the point where it is this person's turn. */
  async function beginRequest(skinCase: SkinCase): Promise<string> {
    const { details, role } = skinCase
    const request = await service.createRequest(details)
    const { email } = personOf(skinCase)
    if (!connected.has(email)) await connectInPage(browser.context, service, email)
    connected.add(email)
    const assigned = details.newFirm.consultants.map((consultant) => `assign/${consultant.email}`)
    const actions = ['sign-form', 'send-form', 'vendor-link', ...(role === 'administrator' ? assigned : [])]
    await service.record(request.id, ...actions.map(declared))
    return request.id
  }

  return {
    async play(skinCase) {
      const request = await beginRequest(skinCase)
      const page = await browser.context.newPage()
      try {
        const differences = await practice.prepare(skinCase, browser.context)
        // The extension asks for news when a page is opened, and need not before.
        await page.goto(`${practice.url}/?lang=${skinCase.language}`)
        await badgeBecomes('1')
        return await Promise.race([walk(page, skinCase, { differences, rest: restOf(page) }), standsStill(skinCase)])
      } finally {
        await service.record(request, { type: 'request.cancelled', reason: 'The walk is over.' })
        await badgeBecomes('')
        await page.close()
      }
    },
    async stop() {
      await browser.close()
      await Promise.all([practice.stop(), service.stop()])
    },
  }
}
