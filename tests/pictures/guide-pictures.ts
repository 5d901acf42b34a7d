import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, ElementHandle } from 'puppeteer-core'
import { tokenOf } from '../../server/practice/company-address.ts'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { startPractice } from '../../server/practice/listen.ts'
import { CLIENT, NEW_FIRM, scenarioFor } from '../../server/practice/scenario-for.ts'

const FOLDER = fileURLToPath(new URL('../../server/web/join/pictures/', import.meta.url))
const SIZE = { width: 760, height: 340 }
const { client, newFirm } = defaultDetails
const consultant = newFirm.consultants[0]!
const grant = { program: 'Bokföring', permissions: ['Visa verifikationer'] }

/**
 * The pictures of the written guide, from the practice accounting system as it looks now: what to press is ringed. Pages
 * there are in Swedish only, as the people who are led see them.
 */
export async function makeGuidePictures(browser: Browser, progress: (line: string) => void): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const practice = await startPractice({ scenario: scenarioFor(defaultDetails, { assigned: true }) })
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport({ width: 1100, height: 760, deviceScaleFactor: 1.5 })
  const open = async (email: string, company: string, view: string) => {
    await page.goto(`${practice.url}/login`)
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ email })
    await page.evaluate(
      async (headers, body) => void (await fetch('/api/session', { method: 'POST', headers, body })),
      headers,
      body,
    )
    await page.goto(`${practice.url}/app/${tokenOf(company)}/${view}`)
  }
  const press = (name: string, role = 'button') => page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click()
  const find = async (selector: string) => (await page.waitForSelector(selector)) as ElementHandle
  const picture = async (name: string, target: ElementHandle) => {
    await ring(target)
    const box = (await target.boundingBox())!
    const x = Math.max(0, Math.min(box.x + box.width / 2 - SIZE.width / 2, 1100 - SIZE.width))
    const y = Math.max(0, Math.min(box.y + box.height / 2 - SIZE.height / 2, 760 - SIZE.height))
    // Boxes count from the view's corner, clips from the document's.
    const scrolled = await page.evaluate(() => ({ x: window.scrollX, y: window.scrollY }))
    await page.screenshot({
      path: join(FOLDER, `${name}.webp`),
      type: 'webp',
      quality: 70,
      captureBeyondViewport: false,
      clip: { x: x + scrolled.x, y: y + scrolled.y, ...SIZE },
    })
    await page.evaluate(() => document.getElementById('ring')?.remove())
    progress(`${name}.webp`)
  }
  try {
    await open(client.contact.email, CLIENT, 'lobby')
    await press(client.name)
    await picture('menu', await find('::-p-aria([name="Administrera användare"])'))
    await open(consultant.email, NEW_FIRM, 'users')
    await picture('assign-icon', await find('::-p-aria([name="Klienthanterare"])'))
    await press('Klienthanterare')
    await picture(
      'assign-dialog',
      await find(`dialog ::-p-text(${client.name}), [role=dialog] ::-p-text(${client.name})`),
    )
    await open(client.contact.email, CLIENT, 'users')
    const icon = await find(`::-p-xpath(//*[text()='Konsulter']/following::*[@title='${grant.program}'][1])`)
    await icon.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await picture('grant-icon', icon)
    await icon.click()
    await picture('grant-dialog', await find(`[role=dialog] ::-p-text(${grant.permissions[0]})`))
    await open(consultant.email, NEW_FIRM, 'clients')
    await picture('client-list', await find(`main ::-p-text(${client.name})`))
  } finally {
    await context.close()
    await practice.stop()
  }
}

/** A ring around an element, drawn over the page. */
async function ring(target: ElementHandle): Promise<void> {
  await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const mark = document.createElement('div')
    mark.id = 'ring'
    const gap = 6
    Object.assign(mark.style, {
      position: 'fixed',
      left: `${left - gap}px`,
      top: `${top - gap}px`,
      width: `${width + 2 * gap}px`,
      height: `${height + 2 * gap}px`,
      border: '3px solid #c2501b',
      borderRadius: '8px',
      zIndex: '2147483647',
      pointerEvents: 'none',
    })
    const host = element.closest('dialog') ?? document.body
    host.append(mark)
  })
}
