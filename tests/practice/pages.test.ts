import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM_ARGUMENTS } from '../browser/chromium-arguments.ts'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { startPractice, type PracticeSystem } from '../../server/practice/listen.ts'
import { scenarioFor, type ScenarioOptions } from '../../server/practice/scenario-for.ts'
import { post, readState } from './visitor.ts'

const ANNA = 'anna@norrsken.example'
const CLIENT = 'Björkdalens Bageri AB'

let practice: PracticeSystem
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  practice = await startPractice()
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? 'chromium',
    args: CHROMIUM_ARGUMENTS,
  })
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser.close()
  await practice.stop()
})

const reset = (options: ScenarioOptions = {}, details = defaultDetails) =>
  post(practice.url, '/reset', scenarioFor(details, options))

/** A person who logs in by choosing who to be. */
async function visit(name: string, path = '/?lang=sv'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  contexts.push(context)
  const page = await context.newPage()
  await page.goto(practice.url + path)
  await choosePerson(page, name)
  return page
}

async function choosePerson(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: new RegExp(`^${name} `) }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/app/'))
}

async function openUserAdmin(page: Page, company: string): Promise<void> {
  await page.getByRole('button', { name: company, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Administrera användare' }).click()
  await page.getByRole('heading', { name: 'Administrera användare' }).waitFor()
}

const rowOf = (page: Page, list: string, email: string) =>
  page.getByRole('table', { name: list }).getByRole('row').filter({ hasText: email })

describe('the practice system in a browser', () => {
  test('a whole double link by hand: assigned, granted, and there for the consultant', async () => {
    await reset()
    const anna = await visit('Anna Berg')
    await openUserAdmin(anna, 'Norrsken Revision AB')
    await rowOf(anna, 'Användare', ANNA).getByTitle('Klienthanterare').click()
    await anna.getByLabel(CLIENT, { exact: true }).check()
    await anna.getByRole('button', { name: 'Spara' }).click()
    await anna.getByText('Sparat.').waitFor()

    const karin = await visit('Karin Björk')
    await openUserAdmin(karin, CLIENT)
    await rowOf(karin, 'Konsulter', ANNA).getByTitle('Bokföring').click()
    await karin.getByLabel('Visa verifikationer').check()
    await karin.getByRole('button', { name: 'Spara' }).click()
    await karin.getByText('Sparat.').waitFor()

    await anna.getByRole('link', { name: 'Klienthanterare' }).click()
    await anna.getByRole('link', { name: CLIENT, exact: true }).click()
    await anna.getByRole('button', { name: CLIENT }).waitFor()
    await anna.getByRole('link', { name: 'Bokföring' }).waitFor()
    expect((await readState(practice.url)).grants).toContainEqual({
      company: 'client',
      email: ANNA,
      program: 'Bokföring',
      permissions: ['Visa verifikationer'],
    })
  }, 90_000)

  test('who is no administrator finds no Administrera användare', async () => {
    await reset({ administratorRole: 'none' })
    const karin = await visit('Karin Björk')
    await karin.getByRole('button', { name: CLIENT }).click()
    await karin.getByRole('menuitem', { name: 'Företagsinställningar' }).waitFor()
    expect(await karin.getByRole('menuitem', { name: 'Administrera användare' }).count()).toBe(0)
  }, 60_000)

  test('asks before it drops what was not saved', async () => {
    await reset({ assigned: true })
    const karin = await visit('Karin Björk')
    await openUserAdmin(karin, CLIENT)
    await rowOf(karin, 'Konsulter', ANNA).getByTitle('Rapporter').click()
    await karin.getByLabel('Tid').check()
    await karin.getByRole('button', { name: 'Avbryt' }).click()
    await karin.getByText('Du har osparade ändringar i vyn, vill du spara?').waitFor()
    await karin.getByRole('button', { name: 'Ja' }).click()
    await karin.getByText('Sparat.').waitFor()
    const { grants } = await readState(practice.url)
    expect(grants.find(({ email, program }) => email === ANNA && program === 'Rapporter')?.permissions).toEqual(['Tid'])
  }, 60_000)

  test('logged out midway, one comes back to where one was', async () => {
    await reset({ assigned: true })
    const karin = await visit('Karin Björk')
    await openUserAdmin(karin, CLIENT)
    const where = karin.url()
    await post(practice.url, '/sessions/end', {})
    await rowOf(karin, 'Konsulter', ANNA).getByTitle('Rapporter').click()
    await karin.getByLabel('Tid').check()
    await karin.getByRole('button', { name: 'Spara' }).click()
    await karin.getByText('Du har loggats ut. Logga in igen för att fortsätta där du var.').waitFor()
    await choosePerson(karin, 'Karin Björk')
    await karin.getByRole('heading', { name: 'Administrera användare' }).waitFor()
    expect(karin.url()).toBe(where)
  }, 60_000)

  test('a new client is asked for on the pages, and approved by its administrator', async () => {
    await reset({}, { ...defaultDetails, route: 'digital' })
    const anna = await visit('Anna Berg', '/?lang=sv&skin=newer-view')
    await anna.getByRole('button', { name: 'Meny' }).click()
    await anna.getByRole('menuitem', { name: 'Digital byrå' }).click()
    await anna.getByRole('button', { name: 'Ny klient' }).click()
    await anna.getByLabel('Organisationsnummer').fill('559900-0014')
    await anna.getByRole('button', { name: 'Fortsätt' }).click()
    await anna.getByRole('button', { name: 'Sammankoppling med befintligt abonnemang' }).click()
    await anna.getByLabel('Ansvarig konsult').selectOption(ANNA)
    await anna.getByRole('button', { name: 'Skicka förfrågan' }).click()
    await anna.getByText('Väntar på godkännande').waitFor()

    const karin = await visit('Karin Björk')
    await karin.getByRole('button', { name: 'Godkänn' }).click()
    await karin.getByText('Förfrågan är godkänd.').waitFor()
    await openUserAdmin(karin, CLIENT)
    expect(await rowOf(karin, 'Konsulter', ANNA).count()).toBe(1)
  }, 90_000)
})
