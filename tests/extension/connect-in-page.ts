import type { BrowserContext } from 'playwright-core'
import type { TestService } from './start-test-service.ts'

/** What a person does after their mail: opens the link, and connects the extension by its one button. */
export async function connectInPage(context: BrowserContext, service: TestService, email: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(await service.signInLink(email))
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.goto(`${service.origin}/connect`)
  await page.locator('[data-action=connect-extension]').click()
  await page.locator('[data-connected]').first().waitFor()
  await page.close()
}
