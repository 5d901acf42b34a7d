import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { Browser } from 'webextension-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startExtensionBrowser, type ExtensionBrowser } from '../browser/extension-browser.ts'
import { findViolations } from '../browser/find-violations.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { connectInPage } from './connect-in-page.ts'
import { LINKED } from './linked.ts'
import { startTestService, type TestService } from './start-test-service.ts'

/** On an extension's own page, and in its worker. */
declare const chrome: Browser

const PICTURES = fileURLToPath(new URL('../../.output/screenshots/', import.meta.url))
const PAGES = ['popup.html', 'options.html'] as const

describe('popup and options', { timeout: 120_000 }, () => {
  let service: TestService
  let browser: ExtensionBrowser

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    service = await startTestService()
    browser = await startExtensionBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const setStorage = async (values: Record<string, unknown>) =>
    (await browser.worker()).evaluate((given) => chrome.storage.local.set(given), values)
  const getStorage = async (key: string) =>
    (await browser.worker()).evaluate(async (name) => (await chrome.storage.local.get(name))[name], key)

  async function look(page: Page, name: string): Promise<void> {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      expect(await findViolations(page), `${name}, ${scheme}`).toEqual([])
      await page.screenshot({ path: `${PICTURES}${name}-${scheme}.png`, fullPage: true })
    }
    const width = page.viewportSize()?.width ?? 0
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width)
  }

  it.each(PAGES)('says how to connect, on a phone’s width too (%s)', async (path) => {
    const page = await browser.openOwnPage(path)
    await page.setViewportSize({ width: 320, height: 640 })
    await page.getByText('Öppna länken i mejlet du fick').waitFor()
    expect(await page.locator('.notice').count()).toBe(1)
    await look(page, `unpaired-${path.replace('.html', '')}`)
    await page.close()
  })

  it('shows whose turn it is, and goes on with it', async () => {
    const mine = await service.createRequest(aDetails())
    await service.record(mine.id, ...LINKED)
    const other = aDetails()
    await service.createRequest({ ...other, client: { ...other.client, name: 'Ekbackens Måleri AB' } })
    await connectInPage(browser.context, service, 'anna@norrsken.example')

    const page = await browser.openOwnPage('popup.html')
    await page.setViewportSize({ width: 368, height: 640 })
    await page.locator(`[data-request="${mine.id}"][data-turn]`).waitFor()
    expect(await page.locator('article').first().innerText()).toContain('Tilldela klienten i Klienthanteraren')
    expect(await page.locator('article').nth(1).innerText()).toContain('Väntar på klienten')
    await look(page, 'popup-sv')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Open the accounting system' }).waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    await look(page, 'popup-en-320')

    const opened = browser.context.waitForEvent('page')
    await page.locator('[data-action=open-request]').first().click()
    expect((await opened).url()).toBe(`${service.origin}/requests/${mine.id}`)
    await page.getByRole('button', { name: 'Pause the guide' }).click()
    await page.getByText('The guide is paused').waitFor()
    await page.getByRole('button', { name: 'Go on guiding' }).click()
    await page.getByText('The guide is paused').waitFor({ state: 'detached' })
    await page.close()
  })

  it('lists what was read and sent, and what the service refused', async () => {
    const [session] = (await getStorage('sessions')) as { id: string }[]
    const requestId = crypto.randomUUID()
    const common = {
      kind: 'event',
      session: session?.id,
      requestId,
      client: 'Björkdalens Bageri AB',
      page: 'apps.fortnox.se',
    }
    const event = (minute: number, more: object) => ({
      id: crypto.randomUUID(),
      at: `2026-03-02T09:0${minute}:00.000Z`,
      channel: 'extension',
      type: 'action.done',
      ...more,
    })
    const grant = event(1, {
      action: 'grant/anna@norrsken.example/Register/Övrigt',
      outcome: 'observed',
      permissions: [
        { label: 'Kontoplan', on: true },
        { label: 'Sie-export', on: false },
      ],
      surplus: ['Exportera filer'],
    })
    const late = event(2, { action: 'assign/anna@norrsken.example', outcome: 'declared' })
    await setStorage({
      sent: [{ entry: { ...common, event: grant }, at: 1 }],
      setAside: [
        { entry: { ...common, event: late }, code: 'event-refused', detail: 'The action is done already.', at: 2 },
      ],
    })
    const page = await browser.openOwnPage('options.html')
    await page.locator('[data-state=set-aside]').waitFor()
    const text = await page.locator('.activity').innerText()
    for (const part of [
      'Register/Övrigt',
      'Kontoplan: on',
      'Sie-export: off',
      'Also on: Exportera filer',
      'read on apps.fortnox.se',
    ]) {
      expect(text).toContain(part)
    }
    await look(page, 'options-en')
    await page.setViewportSize({ width: 320, height: 640 })
    await page.getByRole('button', { name: 'Svenska' }).click()
    await page.getByText('Vad som lästs och skickats').waitFor()
    await look(page, 'options-sv-320')
    await page.locator('[data-action=dismiss]').click()
    await page.locator('[data-state=set-aside]').waitFor({ state: 'detached' })
    expect(await getStorage('setAside')).toEqual([])
    await page.close()
  })

  it('asks to connect again, and forgets an account only after asking', async () => {
    const sessions = (await getStorage('sessions')) as object[]
    await setStorage({ sessions: sessions.map((session) => ({ ...session, expired: true })) })
    const page = await browser.openOwnPage('options.html')
    await page.locator('[data-action=reconnect]').waitFor()
    await look(page, 'options-reconnect')
    await page.locator('[data-action=leave]').click()
    await page.locator('[data-action=forget]').click()
    await page.getByText('Inte ansluten än').waitFor()
    expect(await getStorage('sessions')).toEqual([])
    await page.close()
  })

  it('refuses an address that is none', async () => {
    const page = await browser.openOwnPage('options.html')
    await page.locator('#other-address').fill('kopplingsguiden')
    await page.getByRole('button', { name: 'Fortsätt' }).click()
    await page.locator('#other-problem').waitFor()
    expect(await page.locator('#other-problem').innerText()).toBe('Skriv en adress som börjar med https://')
    await page.close()
  })
})
