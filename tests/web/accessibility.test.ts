import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { moveTo } from './a-case.ts'
import { aDraft } from './a-draft.ts'
import { findViolations, openBrowser, openTab } from './browser.ts'
import { startWebService, SUPPORT, type Caller, type WebService } from './web-service.ts'

// axe-core works through every rule on pages with hundreds of elements, on cores that others share.
vi.setConfig({ testTimeout: 120_000 })

let service: WebService
let support: Caller
let client: Caller
let requestId: string
let blockedId: string
let draftId: string

beforeAll(async () => {
  service = await startWebService()
  support = await service.signIn(SUPPORT)
  const granting = await moveTo(support, await support.createRequest(), 'grant')
  const [grant] = granting.actions.filter(({ kind }) => kind === 'grant')
  await support.record(granting, {
    type: 'action.done',
    action: grant!.id,
    outcome: 'verified',
    permissions: [{ label: 'Visa verifikationer', on: false }],
    surplus: ['Bokslut'],
  })
  await support.record(granting, { type: 'note.added', text: 'Ring @Anna Berg.' })
  requestId = granting.id
  const blocked = await support.createRequest()
  await support.record(blocked, { type: 'request.blocked', reason: 'client-not-listed' })
  blockedId = blocked.id
  draftId = (await aDraft(support)).id
  client = await service.signIn('karin@bjorkdalen.example')
})
afterAll(() => service?.stop())

/** Every page, with who looks at it and what shows that it has come. */
const PAGES: { name: string; person: () => Caller | undefined; path: () => string; shows: string }[] = [
  { name: 'sign-in', person: () => undefined, path: () => '/sign-in', shows: '#email' },
  { name: 'expired link', person: () => undefined, path: () => '/join?token=old', shows: '#email' },
  { name: 'board', person: () => support, path: () => '/', shows: '.request-row' },
  { name: 'empty board', person: () => support, path: () => '/?q=nothing-like-it', shows: '.empty' },
  { name: 'new request', person: () => support, path: () => '/requests/new', shows: '.programs' },
  { name: 'import', person: () => support, path: () => '/requests/import', shows: 'input[type=file]' },
  { name: 'edit', person: () => support, path: () => `/requests/${requestId}/edit`, shows: '.programs' },
  { name: 'request', person: () => support, path: () => `/requests/${requestId}`, shows: '.timeline li' },
  { name: 'blocked request', person: () => client, path: () => `/requests/${blockedId}`, shows: '.timeline li' },
  { name: 'join', person: () => client, path: () => `/join/${requestId}?guide=1`, shows: '.connect a' },
  { name: 'connect', person: () => client, path: () => '/connect', shows: '.connect a' },
  { name: 'insight', person: () => support, path: () => '/insight', shows: '.line-chart canvas' },
  { name: 'guides', person: () => support, path: () => '/guides', shows: '[data-guide]' },
  { name: 'draft', person: () => support, path: () => `/guides/drafts/${draftId}`, shows: '.differences li' },
  { name: 'practice', person: () => support, path: () => '/practice', shows: '.button.big' },
  { name: 'not found', person: () => client, path: () => '/nowhere', shows: 'h1' },
]

describe.each(['light', 'dark'] as const)('every page in %s', (colours) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser('chromium', { colours })
  })
  afterAll(() => browser?.close())

  it.each(PAGES)('$name has no accessibility violation, in either language', async ({ person, path, shows }) => {
    for (const language of ['sv', 'en'] as const) {
      const page = await openTab(browser, service, person(), { language })
      await page.goto(service.url + path())
      await page.waitForSelector(shows, { timeout: 20_000 })
      expect(await findViolations(page), language).toEqual([])
      await page.browserContext().close()
    }
  })
})

describe('every page on a small screen', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser('chromium')
  })
  afterAll(() => browser?.close())

  // 1280 CSS pixels at 200 % are 640, at 400 % 320 (WCAG 2.2, 1.4.10 reflow).
  it.each(PAGES)('$name fits 320 and 640 pixels without scrolling sideways', async ({ person, path, shows }) => {
    const page = await openTab(browser, service, person(), { language: 'sv', width: 320, height: 640 })
    await page.goto(service.url + path())
    await page.waitForSelector(shows, { timeout: 20_000 })
    for (const width of [320, 640]) {
      await page.setViewport({ width, height: 640 })
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${width} px`).toBeLessThanOrEqual(0)
    }
    await page.browserContext().close()
  })
})
