import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'puppeteer-core'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { moveTo } from '../web/a-case.ts'
import { openTab } from '../web/browser.ts'
import { startWebService, SUPPORT, type Caller } from '../web/web-service.ts'

const FOLDER = fileURLToPath(new URL('./pictures/', import.meta.url))
const DAY = 24 * 60 * 60 * 1000

/** The web app's screens as a newcomer meets them, in English, with made-up requests. */
export async function makeAppPictures(browser: Browser, progress: (line: string) => void): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const service = await startWebService()
  try {
    let support = await service.signIn(SUPPORT)
    const named = (name: string) => ({ ...defaultDetails, client: { ...defaultDetails.client, name } })
    await moveTo(support, await support.createRequest(named('Gamla Kvarnen AB')), 'grant')
    service.passTime(9 * DAY)
    support = await service.signIn(SUPPORT)
    await moveTo(support, await support.createRequest(named('Café Kanel AB')), 'assign')
    const blocked = await moveTo(support, await support.createRequest(named('Aspens Åkeri AB')), 'vendor-link')
    await support.record(blocked, { type: 'request.blocked', reason: 'form-returned' })
    const request = await moveTo(support, await support.createRequest(defaultDetails), 'grant')
    const client = await service.signIn(defaultDetails.client.contact.email)

    const picture = async (name: string, person: Caller | undefined, path: string, shows: string) => {
      const page = await openTab(browser, service, person, { language: 'en', width: 1200, height: 760 })
      await page.goto(service.url + path)
      await page.waitForSelector(shows)
      await page.screenshot({ path: join(FOLDER, `${name}.webp`), type: 'webp', quality: 80 })
      await page.browserContext().close()
      progress(`${name}.webp`)
    }
    await picture('sign-in', undefined, '/sign-in', '#email')
    await picture('board', support, '/', '.request-row')
    await picture('new-request', support, '/requests/new', '.programs')
    await picture('request', support, `/requests/${request.id}`, '.timeline li')
    await picture('join', client, `/join/${request.id}`, '.connect a')
    await picture('insight', support, '/insight', '.line-chart canvas')
  } finally {
    await service.stop()
  }
}
