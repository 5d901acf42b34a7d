import { mkdirSync } from 'node:fs'
import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sv } from '../../server/web/texts/sv/sv.ts'
import type { SignedGuide } from '../../shared/contracts/http.ts'
import { aDraft } from './a-draft.ts'
import { closeTabs, openBrowser, openTab } from './browser.ts'
import { createScreen } from './screen.ts'
import { startWebService, SUPPORT, type WebService } from './web-service.ts'

const OTHER = 'sven@support.example'
const { guides: words } = sv
const PICTURES = '.output/guides'

describe('reviewing a guide in the web app', () => {
  let service: WebService
  let browser: Browser
  beforeAll(async () => {
    service = await startWebService({ support: [SUPPORT, OTHER] })
    browser = await openBrowser('chromium')
    mkdirSync(PICTURES, { recursive: true })
  })
  afterEach(() => closeTabs(browser))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('shows the difference in words; whoever made it cannot approve it, somebody else can, and it can be taken back', async () => {
    const stina = await service.signIn(SUPPORT)
    const sven = await service.signIn(OTHER)
    const draft = await aDraft(stina)
    const newest = async () => (await sven.call<SignedGuide>('GET', '/guides/assign-client')).guide

    const own = createScreen(await openTab(browser, service, stina), service.url)
    await own.open(`/guides/drafts/${draft.id}`)
    await own.sees(words.needsSomebodyElse)
    expect(await own.text()).not.toContain(words.publish)
    await own.page.browserContext().close()

    const other = createScreen(await openTab(browser, service, sven), service.url)
    await other.open('/guides')
    await other.page.screenshot({ path: `${PICTURES}/guides.png`, fullPage: true })
    await other.follow(words.draftTitle('Tilldela klienten', 2))
    const dialog = words.named.dialog('Klienthanterare')
    await other.sees(
      words.alsoCalled(words.named.element('Spara'), '”Lagra”', words.spoken.sv),
      words.alsoCalled(dialog, '”Byråklienter”', words.spoken.sv),
      'Klicka på Lagra.',
      'Knappen heter Lagra sedan i går.',
    )
    await other.page.screenshot({ path: `${PICTURES}/draft.png`, fullPage: true })
    // A dialog's name stands in many conditions, and is said once.
    expect((await other.text()).split(dialog)).toHaveLength(2)
    await other.press(words.publish)
    await other.sees('Publicerad av sven@support.example')
    expect((await newest()).version).toBe(2)

    await other.open('/guides')
    await other.page.waitForSelector('[data-guide=assign-client] button')
    await other.page.click('[data-guide=assign-client] button')
    await other.press(words.rollBack(1))
    await other.sees(words.noLongerCalled(dialog, '”Byråklienter”', words.spoken.sv))
    await other.page.screenshot({ path: `${PICTURES}/roll-back.png` })
    await other.press(words.rollBackNow)
    await other.sees(words.about('fortnox', 3, 5))
    const after = await newest()
    expect([after.version, JSON.stringify(after).includes('Byråklienter')]).toEqual([3, false])
  })
})
