import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { startPractice, type PracticeSystem } from '../../server/practice/listen.ts'
import { startExtensionBrowser } from '../browser/extension-browser.ts'
import { startFirefoxExtensionBrowser } from '../browser/firefox-extension-browser.ts'
import { followSpotlights } from '../browser/overlay.ts'
import { startFaultyLine, type FaultyLine } from './faulty-line.ts'
import { LINKED } from './linked.ts'
import { unstatedIn } from './stated.ts'
import { startTestService, type TestService } from './start-test-service.ts'

const ANNA = 'anna@norrsken.example'

interface AnyBrowser {
  newPage(): Promise<Page>
  close(): Promise<void>
}

async function chromium(): Promise<AnyBrowser> {
  const browser = await startExtensionBrowser()
  return { newPage: () => browser.context.newPage(), close: () => browser.close() }
}

async function firefox(): Promise<AnyBrowser> {
  const firefox = await startFirefoxExtensionBrowser()
  return {
    async newPage() {
      const page = await firefox.browser.newPage()
      await page.setViewport({ width: 1280, height: 800 })
      // The same names do the same in both drivers, as far as the page objects use them.
      return page as unknown as Page
    },
    close: () => firefox.close(),
  }
}

describe.each([
  ['Chromium', chromium],
  ['Firefox', firefox],
])('the extension in %s', { timeout: 240_000 }, (_name, start) => {
  let service: TestService
  let line: FaultyLine
  let practice: PracticeSystem
  let browser: AnyBrowser

  beforeAll(async () => {
    service = await startTestService()
    line = await startFaultyLine(service.origin)
    practice = await startPractice()
    browser = await start()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await practice?.stop()
    await line?.stop()
    await service?.stop()
  }, 60_000)

  it('connects, guides with the service out of reach, and delivers when it is back', async () => {
    const request = await service.createRequest(defaultDetails)
    await service.record(request.id, ...LINKED)
    const web = await browser.newPage()
    await web.goto((await service.signInLink(ANNA)).replace(service.origin, line.origin))
    await web.waitForFunction(() => !location.pathname.startsWith('/sign-in'))
    await web.goto(`${line.origin}/connect`)
    await web.waitForSelector('[data-action=connect-extension]')
    await web.click('[data-action=connect-extension]')
    await web.waitForSelector('[data-connected]')

    const host = await browser.newPage()
    // A page that stays where it is while the login goes through.
    await host.goto(`${practice.url}/state.json`)
    await host.evaluate(async (email) => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/session', { method: 'POST', headers, body: JSON.stringify({ email }) })
    }, ANNA)
    await host.goto(practice.url)
    await host.waitForSelector('kopplingsguiden-overlay')
    line.decide = () => 'cut'
    const { end } = await followSpotlights(host)
    expect(end?.state).toBe('done')
    const assigned = async () => {
      const history = await service.history(request.id)
      return history.filter((event) => event.type === 'action.done' && event.action === `assign/${ANNA}`).length
    }
    expect(await assigned()).toBe(0)

    line.decide = () => 'none'
    await expect.poll(assigned, { timeout: 90_000, interval: 500 }).toBe(1)
    expect(line.sent.some(({ path, body }) => path.endsWith('/events') && body !== '')).toBe(true)
    expect(unstatedIn(line)).toEqual([])
  })
})
