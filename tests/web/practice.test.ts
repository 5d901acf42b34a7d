import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sv } from '../../server/web/texts/sv/sv.ts'
import { BROWSERS, closeTabs, openBrowser, openTab } from './browser.ts'
import { createScreen } from './screen.ts'
import { startWebService, SUPPORT, type WebService } from './web-service.ts'

const { practice: words } = sv

describe.each(BROWSERS)('the practice corner in %s', (name) => {
  let service: WebService
  let browser: Browser
  beforeAll(async () => {
    service = await startWebService({ withPractice: true })
    browser = await openBrowser(name)
  })
  afterEach(() => closeTabs(browser))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('one press makes a link to rehearse, with oneself as everyone, and the way to the practice system', async () => {
    const learner = await service.signIn(SUPPORT)
    const screen = createScreen(await openTab(browser, service, learner), service.url)
    await screen.open('/practice')
    await screen.press(words.start)
    await screen.sees('Klart att öva med')
    const client = (await screen.page.$eval('[role=status] h2', (heading) => heading.textContent)).slice(
      words.ready('').length,
    )
    const address = await screen.page.$eval('[role=status] a.primary', (link) => link.getAttribute('href') ?? '')
    const scene = await (await fetch(new URL('/state.json', address))).text()
    expect(scene).toContain(SUPPORT)
    expect(scene).toContain(client)
    await screen.follow(words.follow)
    await screen.sees(`Din tur: tilldela ${client}`)
  })
})
