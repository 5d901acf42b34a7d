import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import { sv } from '../../server/web/texts/sv/sv.ts'
import { moveTo } from './a-case.ts'
import { BROWSERS, closeTabs, openBrowser, openTab } from './browser.ts'
import { createScreen } from './screen.ts'
import { startWebService, SUPPORT, type Caller, type WebService } from './web-service.ts'

// A walk is a hundred keys, each looked at.
vi.setConfig({ testTimeout: 120_000 })

const { request: words, join, common } = sv

/** Tabs on until what has the focus is called `name`; fails when nothing is, and when a focus could not be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const shown =
        element.closest<HTMLElement>('label.button') ?? element.closest<HTMLElement>('.request-row') ?? element
      const hasRing = [element, shown].some((one) => getComputedStyle(one).outlineStyle !== 'none')
      return { name: element.textContent?.replace(/\s+/g, ' ').trim() ?? '', hasRing, tag: element.tagName }
    })
    if (focused.tag !== 'BODY') expect(focused.hasRing, `the focus on “${focused.name}” shows`).toBe(true)
    if (focused.name === name) return
  }
  throw new Error(`Nothing called “${name}” takes the focus`)
}

describe.each(BROWSERS)('by keyboard alone, in %s', (name) => {
  let service: WebService
  let browser: Browser
  let support: Caller
  beforeAll(async () => {
    service = await startWebService()
    support = await service.signIn(SUPPORT)
    browser = await openBrowser(name)
  })
  afterEach(() => closeTabs(browser))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('support opens a request from the board, writes a note and goes back to where the focus was', async () => {
    await support.createRequest()
    const screen = createScreen(await openTab(browser, service, support), service.url)
    await screen.open('/')
    await screen.sees('Björkdalens Bageri AB')
    await tabTo(screen.page, common.skipToContent)
    await screen.keys('j', 'Enter')
    await screen.sees(words.stepsTitle)
    expect(await screen.page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await tabTo(screen.page, words.addNote)
    await screen.keys('Enter')
    await screen.page.waitForSelector('dialog[open] textarea')
    await screen.page.focus('dialog[open] textarea')
    await screen.page.keyboard.type('Bara tangenter')
    await tabTo(screen.page, words.addNote)
    await screen.keys('Enter')
    await screen.sees('Bara tangenter')
    await screen.page.waitForFunction((name) => document.activeElement?.textContent === name, {}, words.addNote)
  })

  it('a client says in the written guide that a program is done', async () => {
    const request = await moveTo(support, await support.createRequest(), 'grant')
    const karin = await service.signIn('karin@bjorkdalen.example')
    const screen = createScreen(await openTab(browser, service, karin), service.url)
    await screen.open(`/join/${request.id}`)
    await screen.sees(join.guideTitle)
    await tabTo(screen.page, join.guideTitle)
    await screen.keys('Enter')
    const grant = {
      client: '',
      firm: '',
      consultant: 'Anna Berg',
      program: 'Bokföring',
      permissions: 'all' as const,
      digital: false,
    }
    await tabTo(screen.page, `${join.iHaveDone}: ${sv.writtenGuide.grant.title(grant)}`)
    await screen.keys('Enter')
    await screen.page.waitForSelector('[data-action-id="grant/anna@norrsken.example/Bokföring"][data-state=done]')
    const { actions } = await support.call<RequestAnswer>('GET', `/requests/${request.id}`)
    expect(actions.find(({ grant }) => grant?.program === 'Bokföring')?.state).toBe('done')
  })
})
