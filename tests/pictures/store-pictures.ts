import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '../../shared/language.ts'
import { startExtensionBrowser } from '../browser/extension-browser.ts'
import { followSpotlights, readOverlay } from '../browser/overlay.ts'
import { connectInPage } from '../extension/connect-in-page.ts'
import { LINKED } from '../extension/linked.ts'
import { startTestService, type TestService } from '../extension/start-test-service.ts'
import { openGuidedPage, startBrowser } from '../overlay/guided-page.ts'
import { aDetails } from '../shared/a-link-request.ts'

/** The size that the stores want. */
const SIZE = { width: 1280, height: 800 }
const ANNA = 'anna@norrsken.example'

/** Pictures for the stores in both languages: the overlay at three steps, the popup and the options. */
export async function makeStorePictures(progress: (line: string) => void): Promise<void> {
  const service = await startTestService()
  const request = await service.createRequest(aDetails())
  await service.record(request.id, ...LINKED)
  try {
    for (const language of ['sv', 'en'] as const) {
      const folder = fileURLToPath(new URL(`../../.output/store/${language}/`, import.meta.url))
      mkdirSync(folder, { recursive: true })
      await takeGuide(language, folder)
      await takeOwnPages(language, folder, service)
      progress(`${language}: five pictures`)
    }
  } finally {
    await service.stop()
  }
}

async function takeGuide(language: Language, folder: string): Promise<void> {
  const browser = await startBrowser()
  const guided = await openGuidedPage(browser, { comeTo: 'grant', language, context: { viewport: SIZE } })
  for (const [index, step] of ['open-company-menu', 'open-program', 'tick-permissions'].entries()) {
    await followSpotlights(guided.page, { isOver: async () => (await readOverlay(guided.page))?.step === step })
    await guided.page.screenshot({ path: `${folder}${index + 1}-${step}.png` })
  }
  await guided.close()
  await browser.close()
}

async function takeOwnPages(language: Language, folder: string, service: TestService): Promise<void> {
  const browser = await startExtensionBrowser({ viewport: SIZE, locale: language === 'sv' ? 'sv-SE' : 'en-GB' })
  await connectInPage(browser.context, service, ANNA)
  const popup = await browser.openOwnPage('popup.html')
  await popup.locator('[data-turn]').waitFor()
  await popup.getByRole('button', { name: language === 'sv' ? 'Svenska' : 'English' }).click()
  await popup.addStyleTag({
    content: 'body { display: grid; place-items: center; min-height: calc(100vh / 1.25); zoom: 1.25 }',
  })
  await popup.screenshot({ path: `${folder}4-popup.png` })
  const options = await browser.openOwnPage('options.html')
  await options.locator('[data-session]').waitFor()
  await options.screenshot({ path: `${folder}5-options.png` })
  await browser.close()
}
