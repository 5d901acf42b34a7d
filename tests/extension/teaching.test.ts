import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { startPractice, type PracticeSystem } from '../../server/practice/listen.ts'
import { startExtensionBrowser, type ExtensionBrowser } from '../browser/extension-browser.ts'
import { findViolations } from '../browser/find-violations.ts'
import { followSpotlights, readOverlay, waitForOverlay } from '../browser/overlay.ts'
import type { GuideDraft } from '../../shared/contracts/guide-draft-routes.ts'
import { MADE_UP } from '../../shared/sketches/made-up.ts'
import { connectInPage } from './connect-in-page.ts'
import { LINKED } from './linked.ts'
import { startTestService, SUPPORT, type TestService } from './start-test-service.ts'

const ANNA = 'anna@norrsken.example'
const SVEN = 'sven@support.example'
const PICTURES = '.output/teaching'
/** As if the vendor had renamed two things overnight. */
const RENAMED = { manageUsers: 'Personer och roller', save: 'Lagra' }

describe('teaching a step', () => {
  let service: TestService
  let practice: PracticeSystem
  let author: ExtensionBrowser
  let consultant: ExtensionBrowser
  let sketches: string

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    service = await startTestService({ support: [SUPPORT, SVEN] })
    sketches = mkdtempSync(join(tmpdir(), 'kopplingsguiden-sketches-'))
    practice = await startPractice({ sketches })
    await fetch(`${practice.url}/skin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'renamed', traits: {}, words: { sv: RENAMED } }),
    })
    author = await startExtensionBrowser()
    consultant = await startExtensionBrowser()
  }, 120_000)
  afterAll(async () => {
    await Promise.all([author?.close(), consultant?.close()])
    await Promise.all([practice?.stop(), service?.stop()])
    rmSync(sketches, { recursive: true, force: true })
  }, 60_000)

  async function openPractice({ context }: ExtensionBrowser): Promise<Page> {
    await context.request.post(`${practice.url}/api/session`, { data: { email: ANNA } })
    const page = await context.newPage()
    await page.goto(practice.url)
    return page
  }

  /** Nothing in the panel is against the rules, in either colours, and it fits a phone's width. */
  async function look(page: Page, name: string): Promise<void> {
    const usual = page.viewportSize()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await findViolations(page, { within: 'kopplingsguiden-overlay' }), `${name}, ${colorScheme}`).toEqual([])
      await page.screenshot({ path: `${PICTURES}/${name}-${colorScheme}.png` })
    }
    await page.setViewportSize({ width: 320, height: 640 })
    const panel = await page.locator('[data-part=panel]').evaluate((part) => {
      const { left, right } = part.getBoundingClientRect()
      return { left, right, spilt: part.scrollWidth - part.clientWidth }
    })
    expect([panel.left >= 0, panel.right <= 320, panel.spilt], name).toEqual([true, true, 0])
    await page.screenshot({ path: `${PICTURES}/${name}-320.png` })
    if (usual) await page.setViewportSize(usual)
    await page.emulateMedia({ colorScheme: null })
  }

  it('works in another browser profile within a minute of a second person’s approval, with no new build', async () => {
    const request = await service.createRequest(defaultDetails)
    await service.record(request.id, ...LINKED)

    await connectInPage(consultant.context, service, ANNA)
    const host = await openPractice(consultant)
    await host.locator('kopplingsguiden-overlay').waitFor({ state: 'attached' })
    const stuck = await followSpotlights(host)
    expect([stuck.end?.step, stuck.end?.spotlights]).toEqual(['open-user-admin', []])

    await connectInPage(author.context, service, SUPPORT)
    const page = await openPractice(author)
    await page.getByRole('button', { name: 'Norrsken Revision AB' }).click()
    const popup = await author.openOwnPage('popup.html')
    await popup.locator('[data-action=teach]').click()
    const panel = page.locator('[data-part=panel]')
    await panel.waitFor()
    await popup.close()

    // By pointer.
    await panel.locator('[data-field=step]').selectOption('open-user-admin')
    await panel.locator('[data-action=point]').click()
    const item = await page.getByRole('menuitem', { name: RENAMED.manageUsers }).boundingBox()
    if (!item) throw new Error('The menu is not open')
    await page.mouse.move(item.x + item.width / 2, item.y + item.height / 2)
    await page.screenshot({ path: `${PICTURES}/pointing.png` })
    await page.mouse.click(item.x + item.width / 2, item.y + item.height / 2)
    expect(await panel.locator('[data-part=proposal]').getAttribute('data-fits')).toBe('1')
    expect(await panel.locator('[data-part=proposal]').innerText()).toContain(RENAMED.manageUsers)
    await look(page, 'proposal')
    expect(await panel.locator('[data-part=trial] [data-step=open-user-admin]').getAttribute('data-shown')).toBe('')
    // Pointing pressed nothing on the page.
    expect(await page.getByRole('menuitem', { name: RENAMED.manageUsers }).isVisible()).toBe(true)

    // By keys, in the dialog that the next steps lead to.
    await page.getByRole('menuitem', { name: RENAMED.manageUsers }).click()
    await page.locator('tr', { hasText: ANNA }).getByRole('button', { name: 'Klienthanterare' }).click()
    await page.getByRole('button', { name: RENAMED.save }).waitFor()
    await panel.locator('[data-field=step]').selectOption('save-client')
    await panel.locator('[data-action=point]').press('Enter')
    const pointedAt = page.locator('[data-part=pointing] strong')
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('ArrowDown')
      if ((await pointedAt.allInnerTexts()).join('').toLowerCase() === RENAMED.save.toLowerCase()) break
    }
    await page.keyboard.press('Enter')
    expect(await panel.locator('[data-part=proposal]').getAttribute('data-fits')).toBe('1')
    await panel.locator('textarea').fill('Byggt om i natt')
    await look(page, 'save')
    await panel.locator('[data-action=save]').click()
    await panel.locator('[data-part=saved]').waitFor()
    await look(page, 'saved')

    const { items } = await service.ask<{ items: GuideDraft[] }>(SVEN, 'GET', '/guide-drafts')
    expect(items.map(({ by, state, comment }) => [by, state, comment])).toEqual([[SUPPORT, 'open', 'Byggt om i natt']])
    expect(JSON.stringify(items[0]?.guide)).not.toContain('Norrsken')
    await service.ask(SVEN, 'POST', `/guide-drafts/${items[0]?.id}/decision`, { verdict: 'publish' })
    const published = Date.now()

    await waitForOverlay(host, (reading) => reading?.spotlights.length === 1, 60_000)
    expect(Date.now() - published).toBeLessThan(60_000)
    const { end } = await followSpotlights(host)
    expect(end?.state).toBe('done')
    await expect
      .poll(
        async () =>
          (await service.history(request.id)).find(
            (event) => event.type === 'action.done' && event.action === `assign/${ANNA}`,
          ),
        { timeout: 30_000 },
      )
      .toMatchObject({ guide: { id: 'assign-client', version: 2 } })
    expect((await readOverlay(page))?.state ?? '').toBe('')
  }, 240_000)

  it('takes a page down without its people and numbers, and one command makes it a page to rehearse on', async () => {
    const [page] = author.context.pages().filter((open) => open.url().startsWith(practice.url))
    if (!page) throw new Error('The page of the first test is gone')
    await page.getByRole('button', { name: 'Avbryt' }).click()
    const form = page.locator('[data-part=take-down]')
    await form.locator('summary').click()
    await form.locator('[data-action=take-down]').click()
    await form.locator('[data-field=sketch-name]').fill('users-page')
    await form.locator('[data-action=make-file]').click()
    await look(page, 'take-down')
    const downloading = page.waitForEvent('download')
    await form.locator('[data-action=save-file]').click()
    const file = await (await downloading).path()
    const content = readFileSync(file, 'utf8')
    const state = (await (await fetch(`${practice.url}/state.json`)).json()) as {
      people: { name: string; email: string }[]
      companies: { name: string; organisationNumber: string; subscriptionNumber: string }[]
    }
    const known = new Set(Object.values(MADE_UP))
    const secrets = [
      ...state.people.flatMap(({ name, email }) => [name, email]),
      ...state.companies.flatMap(({ name, organisationNumber, subscriptionNumber }) => [
        name,
        organisationNumber,
        subscriptionNumber,
      ]),
    ].filter((secret) => !known.has(secret))
    expect(secrets.filter((secret) => secret && content.includes(secret))).toEqual([])
    expect(content).toContain('Klienthanterare')

    const command = execFileSync(process.execPath, ['server/practice/add-sketch.ts', file, sketches], {
      encoding: 'utf8',
    })
    expect(command).toContain('/sketches/users-page')
    const again = await author.context.newPage()
    await again.goto(`${practice.url}/sketches/users-page`)
    await again.getByRole('button', { name: 'Klienthanterare' }).first().waitFor()
    await again.screenshot({ path: `${PICTURES}/users-page.png` })
    expect(await again.locator('body').innerText()).toContain('Anna Berg')
  }, 60_000)
})
