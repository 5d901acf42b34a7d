import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { CHROMIUM_ARGUMENTS } from '../browser/chromium-arguments.ts'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { startPractice, type PracticeSystem } from '../../server/practice/listen.ts'
import { scenarioFor, type ScenarioOptions } from '../../server/practice/scenario-for.ts'
import type { Scenario } from '../../server/practice/scenario.ts'
import type { Details, Party } from '../../shared/link-request/schema.ts'
import { created, done } from '../shared/a-link-request.ts'
import { installHarness, type Harness } from './harness.ts'

export const CONSULTANT = 'anna@norrsken.example'

/** How far the request has come, in the practice system and in its history. */
const COME_TO = {
  'request-link': { scenario: {}, done: [] },
  'approve-link': { scenario: { requested: true }, done: ['request-link'] },
  assign: { scenario: {}, done: ['sign-form', 'send-form', 'vendor-link'] },
  grant: { scenario: { assigned: true }, done: ['sign-form', 'send-form', 'vendor-link', `assign/${CONSULTANT}`] },
} satisfies Record<string, { scenario: ScenarioOptions; done: string[] }>

export interface GuidedPage {
  page: Page
  harness: Harness
  practice: PracticeSystem
  /** What is saved in the practice system. */
  saved(): Promise<Scenario>
  close(): Promise<void>
}

export interface GuidedOptions {
  comeTo: keyof typeof COME_TO
  details?: Details
  scenario?: ScenarioOptions
  skin?: string
  language?: 'sv' | 'en'
  mine?: Party[]
  context?: BrowserContextOptions
  /** Whether the overlay is put on the page; without it, the page is as the host made it. */
  isGuided?: boolean
  beforeOpening?: (page: Page) => Promise<void>
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? 'chromium',
    args: CHROMIUM_ARGUMENTS,
  })
}

/** The practice system in the first company of whoever's turn it is, with the overlay on its pages. */
export async function openGuidedPage(browser: Browser, options: GuidedOptions): Promise<GuidedPage> {
  const { comeTo, details = defaultDetails, skin, language = 'sv', isGuided = true } = options
  const state = COME_TO[comeTo]
  const isAdministrators = comeTo === 'grant' || comeTo === 'approve-link'
  const practice = await startPractice({
    language,
    ...(skin && { skin }),
    scenario: scenarioFor(details, { ...state.scenario, ...options.scenario }),
  })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options.context })
  const page = await context.newPage()
  await options.beforeOpening?.(page)
  const history = [created(details), ...state.done.map((action) => done(action))]
  const mine = options.mine ?? [isAdministrators ? details.administrator : 'new-firm']
  const harness = isGuided
    ? await installHarness(page, history, mine, language)
    : {
        recorded: [],
        health: [],
        task: () => {
          throw new Error('The page is not guided')
        },
      }
  const admin = details.administrator === 'client' ? details.client.contact.email : details.currentFirm.contact.email
  await context.request.post(`${practice.url}/api/session`, { data: { email: isAdministrators ? admin : CONSULTANT } })
  await page.goto(practice.url)
  return {
    page,
    harness,
    practice,
    saved: async () => (await (await fetch(`${practice.url}/state.json`)).json()) as Scenario,
    async close() {
      await context.close()
      await practice.stop()
    },
  }
}
