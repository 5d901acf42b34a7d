import type { Browser } from 'webextension-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPractice, type PracticeSystem } from '../../server/practice/listen.ts'
import { startExtensionBrowser, type ExtensionBrowser } from '../browser/extension-browser.ts'
import { waitForOverlay } from '../browser/overlay.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { connectInPage } from './connect-in-page.ts'
import { LINKED } from './linked.ts'
import { startTestService, type TestService } from './start-test-service.ts'

/** In the extension's worker, where `evaluate` runs. */
declare const chrome: Browser

describe('the extension in Chromium', () => {
  let service: TestService
  let practice: PracticeSystem
  let browser: ExtensionBrowser

  beforeAll(async () => {
    service = await startTestService()
    practice = await startPractice()
    browser = await startExtensionBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await practice?.stop()
    await service?.stop()
  })

  it('connects by one click, and puts the overlay on an open page once it is the person’s turn', async () => {
    const request = await service.createRequest(aDetails())
    await connectInPage(browser.context, service, 'anna@norrsken.example')
    const host = await browser.context.newPage()
    await host.goto(practice.url)
    const worker = await browser.worker()
    const isInjected = () =>
      worker.evaluate(
        async (address) => {
          const [tab] = await chrome.tabs.query({ url: `${address}/*` })
          const target = { tabId: tab?.id ?? -1 }
          const func = () => 'kopplingsguidenOverlay' in globalThis
          const [found] = await chrome.scripting.executeScript({ target, func }).catch(() => [])
          return found?.result
        },
        practice.url.replace(/:\d+$/, ''),
      )

    await expect.poll(isInjected, { timeout: 40_000 }).toBe(false)
    await service.record(request.id, ...LINKED)
    // The extension reads anew by its own alarm, which is half a minute away.
    await worker.evaluate(async () => {
      for (const { name } of await chrome.alarms.getAll()) await chrome.alarms.create(name, { when: Date.now() })
    })
    await expect.poll(isInjected, { timeout: 40_000 }).toBe(true)
    await expect.poll(() => worker.evaluate(() => chrome.action.getBadgeText({}))).toBe('1')
  }, 100_000)

  // The last: an extension that was loaded by the command line does not come back.
  it('leaves nothing on an open page once an update has taken the background away', async () => {
    const host = await browser.context.newPage()
    await browser.context.request.post(`${practice.url}/api/session`, { data: { email: 'anna@norrsken.example' } })
    await host.goto(practice.url)
    await waitForOverlay(host, (now) => now?.state === 'guiding', 40_000)
    await (await browser.worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined)
    await expect.poll(() => host.locator('kopplingsguiden-overlay').count(), { timeout: 30_000 }).toBe(0)
  }, 120_000)
})
