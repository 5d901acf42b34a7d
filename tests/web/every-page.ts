import type { Browser, Page } from 'puppeteer-core'
import type { Language } from '../../shared/language.ts'
import { moveTo } from './a-case.ts'
import { aDraft } from './a-draft.ts'
import { findViolations } from '../browser/find-violations.ts'
import { openBrowser, openTab, type BrowserName } from './browser.ts'
import { startWebService, SUPPORT, type Caller, type WebService } from './web-service.ts'

/** A page of the web app, as somebody looks at it. */
interface EveryPage {
  name: string
  /** Undefined: nobody has signed in. */
  person: Caller | undefined
  address: string
  /** Is there once the page has come. */
  shows: string
}

export interface EveryPageService {
  pages: EveryPage[]
  stop: () => Promise<void>
}

/** A service with a request that is granted too much, one that stands still, and the pages that show everything there is. */
export async function startEveryPage(): Promise<EveryPageService> {
  const service = await startWebService()
  const support = await service.signIn(SUPPORT)
  const granting = await moveTo(support, await support.createRequest(), 'grant')
  await support.record(granting, {
    type: 'action.done',
    action: granting.actions.find(({ kind }) => kind === 'grant')!.id,
    outcome: 'verified',
    permissions: [{ label: 'Visa verifikationer', on: false }],
    surplus: ['Bokslut'],
  })
  await support.record(granting, { type: 'note.added', text: 'Ring @Anna Berg.' })
  const blocked = await support.createRequest()
  await support.record(blocked, { type: 'request.blocked', reason: 'client-not-listed' })
  const draft = await aDraft(support)
  const client = await service.signIn('karin@bjorkdalen.example')
  const ids = { granting: granting.id, blocked: blocked.id, draft: draft.id }
  return { pages: pagesOf(service, support, client, ids), stop: service.stop }
}

function pagesOf(
  { url }: WebService,
  support: Caller,
  client: Caller,
  { granting, blocked, draft }: Record<'granting' | 'blocked' | 'draft', string>,
): EveryPage[] {
  const page = (name: string, person: Caller | undefined, path: string, shows: string): EveryPage => ({
    name,
    person,
    address: url + path,
    shows,
  })
  return [
    page('sign-in', undefined, '/sign-in', '#email'),
    page('expired link', undefined, '/join?token=old', '#email'),
    page('board', support, '/', '.request-row'),
    page('empty board', support, '/?q=nothing-like-it', '.empty'),
    page('new request', support, '/requests/new', '.programs'),
    page('import', support, '/requests/import', 'input[type=file]'),
    page('edit', support, `/requests/${granting}/edit`, '.programs'),
    page('request', support, `/requests/${granting}`, '.timeline li'),
    page('blocked request', client, `/requests/${blocked}`, '.timeline li'),
    page('join', client, `/join/${granting}?guide=1`, '.connect a'),
    page('connect', client, '/connect', '.connect a'),
    page('insight', support, '/insight', '.line-chart canvas'),
    page('guides', support, '/guides', '[data-guide]'),
    page('draft', support, `/guides/drafts/${draft}`, '.differences li'),
    page('practice', support, '/practice', '.button.big'),
    page('not found', client, '/nowhere', 'h1'),
  ]
}

/** One browser for a walk over every page: one tab a person, whatever the number of pages. */
export interface Walker {
  open: (page: EveryPage, language: Language) => Promise<Page>
  close: () => Promise<void>
}

export async function openWalker(name: BrowserName, colours: 'light' | 'dark'): Promise<Walker> {
  const browser: Browser = await openBrowser(name, { colours })
  const tabs = new Map<string, Promise<Page>>()
  return {
    async open({ person, address, shows }, language) {
      const key = `${person?.session} ${language}`
      const tab = tabs.get(key) ?? openTab(browser, { url: address }, person, { language })
      tabs.set(key, tab)
      const page = await tab
      await page.goto(address)
      await page.waitForSelector(shows, { timeout: 20_000 })
      return page
    },
    close: () => browser.close(),
  }
}

/**
 * What is wrong with pages, a line each with the page's name: accessibility, and scrolling sideways on small screens.
 * `colours`: those that the walker's browser shows, or both in the same tab, which Chromium alone can.
 */
export async function findFaultsOf(
  pages: readonly EveryPage[],
  walker: Walker,
  language: Language,
  colours: 'shown' | 'light and dark' | 'not looked at' = 'shown',
): Promise<string[]> {
  const found: string[] = []
  for (const page of pages) {
    const tab = await walker.open(page, language)
    const faults = [
      ...(await findViolations(tab, { rules: colours === 'not looked at' ? 'all but colours' : 'all' })),
      ...(await findOverflow(tab)),
    ]
    if (colours === 'light and dark') {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
      const inDark = await findViolations(tab, { rules: 'colours' })
      faults.push(...inDark.map((fault) => `in the dark: ${fault}`))
      await tab.emulateMediaFeatures([])
    }
    found.push(...faults.map((fault) => `${page.name} (${language}): ${fault}`))
  }
  return found
}

/** 1280 CSS pixels at 200 % are 640, at 400 % 320 (WCAG 2.2, 1.4.10 reflow). */
async function findOverflow(tab: Page): Promise<string[]> {
  const usual = tab.viewport()
  const found: string[] = []
  for (const width of [640, 320]) {
    await tab.setViewport({ width, height: 640 })
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) found.push(`at ${width} px it is ${wide} px too wide`)
  }
  await tab.setViewport(usual)
  return found
}
