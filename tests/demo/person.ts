import type { BrowserContext, Page } from 'playwright-core'
import type { Stage } from '../../server/practice-stage.ts'
import { startExtensionBrowser, type ExtensionBrowser } from '../browser/extension-browser.ts'
import { followSpotlights, type OverlayReading } from '../browser/overlay.ts'
import type { Screenshots } from './screenshots.ts'

interface OutboxMail {
  to: string
  subject: string
  links: string[]
}

/**
 * One of the people, with a Chromium and a profile of their own. On the accounting system's pages they only log in and
 * press the middle of what the overlay highlights.
 */
export interface Person {
  name: string
  email: string
  /** Their tab on the service. */
  web: Page
  /** Opens the newest link that was mailed to them. */
  openMail(): Promise<void>
  /** Asks for a sign-in link and opens it. */
  signIn(): Promise<void>
  /** On the page of a request: one press, and their extension is connected. */
  connectExtension(): Promise<void>
  /**
   * Logs in to the accounting system in a tab of its own, and follows the overlay there to its end. `stay`: what they wait
   * for before they close the tab.
   */
  follow(stay?: () => Promise<unknown>): Promise<OverlayReading | null>
  close(): Promise<void>
}

export async function createPerson(
  { name, email }: { name: string; email: string },
  { service, practice }: Stage,
  { language, screenshots }: { language: 'sv' | 'en'; screenshots: Screenshots },
): Promise<Person> {
  const browser: ExtensionBrowser = await startExtensionBrowser({ locale: language === 'sv' ? 'sv-SE' : 'en-GB' })
  const { context } = browser
  const web = context.pages()[0] ?? (await context.newPage())
  const opened = new Set<string>()

  async function newestLink(): Promise<string> {
    const deadline = Date.now() + 15_000
    while (Date.now() < deadline) {
      const response = await context.request.get(`${service.url}/outbox.json`)
      const mails = (await response.json()) as OutboxMail[]
      const link = mails
        .filter(({ to }) => to === email)
        .flatMap(({ links }) => links)
        .at(-1)
      if (link && !opened.has(link)) return link
    }
    throw new Error(`No mail came to ${email}`)
  }

  async function openMail(): Promise<void> {
    const link = await newestLink()
    opened.add(link)
    await web.goto(link)
    await web.waitForURL((url) => !url.searchParams.has('token'))
    await web.locator('h1').first().waitFor()
  }

  return {
    name,
    email,
    web,
    openMail,
    async signIn() {
      await web.goto(`${service.url}/sign-in`)
      await web.locator('input[type=email]').fill(email)
      await web.locator('form button.primary').click()
      await web.locator('form').waitFor({ state: 'detached' })
      await openMail()
    },
    async connectExtension() {
      const connected = web.locator('[data-connected]')
      const connect = web.locator('[data-action=connect-extension]')
      await connect.or(connected).first().waitFor()
      if (await connect.isVisible()) await connect.click()
      await connected.first().waitFor()
      await screenshots.take(web, `${name} connected`)
    },
    async follow(stay) {
      const page = await context.newPage()
      await logIn(context, practice.url, email)
      await page.goto(practice.url)
      const { end } = await followSpotlights(page, {
        onPress: ({ step }) => screenshots.take(page, `${name} ${step}`),
      })
      await screenshots.take(page, `${name} ${end?.state ?? 'end'}`)
      await stay?.()
      await page.close()
      return end
    },
    close: () => browser.close(),
  }
}

async function logIn(context: BrowserContext, practiceUrl: string, email: string): Promise<void> {
  const response = await context.request.post(`${practiceUrl}/api/session`, { data: { email } })
  if (!response.ok()) throw new Error(`${email} could not log in to the practice system: ${response.status()}`)
}
