import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPractice, type PracticeSystem } from '../../server/practice/listen.ts'
import type { Language } from '../../shared/language.ts'
import { readingAfterPress, readOverlay, waitForOverlay, type OverlayReading } from '../browser/overlay.ts'
import { startBrowser } from '../overlay/guided-page.ts'
import { installHarness } from '../overlay/harness.ts'
import { aDetails, created } from '../shared/a-link-request.ts'

const PICTURES = '.output/other-systems'
const MOST_PRESSES = 20

/** A system that people are invited to, by its sketch: nothing of it is known but its guide and its page. */
const CASES = [
  {
    system: 'spiris',
    languages: ['sv', 'en'],
    grant: { program: 'Revisor', permissions: 'all' as const },
    end: 'verified',
    list: 'Revisor',
  },
  {
    system: 'bokio',
    languages: ['sv'],
    grant: { program: 'Bokio', permissions: ['Bokföring', 'Rapporter'] },
    end: 'observed',
    list: 'Bokföring, Rapporter',
  },
] satisfies { system: string; languages: Language[]; grant: object; end: string; list: string }[]

/** Presses the middle of the spotlight, and types or chooses what the overlay says in quotes where that is a field. */
async function follow(page: Page, { spotlights: [spotlight], text }: OverlayReading): Promise<void> {
  if (!spotlight) throw new Error('Nothing is highlighted')
  const [x, y] = [spotlight.x + spotlight.width / 2, spotlight.y + spotlight.height / 2]
  const isField = await page.evaluate(([x, y]) => document.elementsFromPoint(x ?? 0, y ?? 0).some((one) => one.matches('input[type=text],input[type=email],select')), [x, y]) // oxfmt-ignore
  const [, said = ''] = /”(.+?)”/.exec(text) ?? []
  // Opening a list of choices with the pointer stops a browser without a display; with keys it is the same list.
  if (isField)
    await page.evaluate(([x, y]) => (document.elementsFromPoint(Number(x), Number(y)).find((one) => one.matches('input,select')) as HTMLElement).focus(), [x, y]) // oxfmt-ignore
  else await page.mouse.click(x, y)
  if (isField) await page.keyboard.type(said)
}

describe.each(CASES)('$system, as data alone', ({ system, languages, grant, end, list }) => {
  let practice: PracticeSystem
  let browser: Browser
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    practice = await startPractice()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await practice?.stop()
  })

  it.each(languages)('is played to the end by pressing what is highlighted, in %s', async (language) => {
    const details = aDetails({ system, route: 'invitation', grants: [grant] })
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    const harness = await installHarness(page, [created(details)], ['client'], language)
    await page.goto(`${practice.url}/sketches/${system}?lang=${language}`)
    const steps: string[] = []
    let reading = await waitForOverlay(page, (now) => now !== null)
    for (let presses = 0; reading?.spotlights.length && presses < MOST_PRESSES; presses += 1) {
      if (steps.at(-1) !== reading.step) steps.push(reading.step)
      await page.screenshot({ path: `${PICTURES}/${system}-${language}-${steps.length}.png` })
      await follow(page, reading)
      reading = await readingAfterPress(page, reading)
    }
    const done = harness.recorded.find(({ type }) => type === 'action.done')
    expect(done).toMatchObject({ action: `grant/anna@norrsken.example/${grant.program}`, outcome: end })
    expect(await page.locator('main').innerText()).toContain('anna@norrsken.example')
    expect(await page.locator('main').innerText()).toContain(list)
    expect((await readOverlay(page))?.state).toBe('done')
    await page.context().close()
  })
})
