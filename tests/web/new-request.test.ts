import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle } from 'puppeteer-core'
import { beforeAll, expect, it } from 'vitest'
import { sv } from '../../server/web/texts/sv/sv.ts'
import { describeInBrowsers } from './in-browsers.ts'
import type { Screen } from './screen.ts'
import type { Caller } from './web-service.ts'

const { newRequest, importing, common } = sv
const FIRM = { name: 'Norrsken Revision AB', kind: 'audit' }
const ANNA = { name: 'Anna Berg', email: 'anna@norrsken.example' }

describeInBrowsers('a new request', (at) => {
  let anna: Caller
  beforeAll(async () => {
    const members = [ANNA, { name: 'Bo Ek', email: 'bo@norrsken.example' }]
    await at.support.call('POST', '/firms', { ...FIRM, members })
    anna = await at.service.signIn(ANNA.email)
  })
  const atForm = async (path = '/requests/new') => {
    const screen = await at.sitDown(anna)
    await screen.open(path)
    return screen
  }
  /** The field of a party's section, by the pointer that its id is made of. */
  const fill = (screen: Screen, pointer: string, text: string) =>
    screen.typeAt(`#field${pointer.replaceAll('/', '-')}`, text)
  const fillAll = async (screen: Screen, organisationNumber: string) => {
    await screen.sees(newRequest.title)
    await fill(screen, '/client/name', 'Café Kanel AB')
    await fill(screen, '/client/organisationNumber', organisationNumber)
    await fill(screen, '/client/contact/name', 'Karin Björk')
    await fill(screen, '/client/contact/email', 'karin@kanel.example')
    await fill(screen, '/newFirm/consultants/0/name', ANNA.name)
    await fill(screen, '/newFirm/consultants/0/email', ANNA.email)
    await fill(screen, '/currentFirm/name', 'Sifferhuset Redovisning AB')
    await screen.tickAt('[name="field-currentFirm-kind"][value=accounting]')
    await fill(screen, '/currentFirm/contact/name', 'Olle Lund')
    await fill(screen, '/currentFirm/contact/email', 'olle@sifferhuset.example')
    await screen.tickAt('[name="field-administrator"][value=client]')
    await screen.press('Revision: läsa, rapporter, Sie-export')
  }

  it('says while one types that the check digit is wrong, and which it should be, and formats what is right', async () => {
    const screen = await atForm()
    await fill(screen, '/client/organisationNumber', '5599000015')
    await screen.sees(newRequest.expectedDigit(4))
    await fill(screen, '/client/organisationNumber', '5599000014')
    await screen.sees(newRequest.organisationNumberOk)
    await screen.keys('Tab')
    await screen.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#field-client-organisationNumber')?.value === '559900-0014',
    )
  })

  it('is created from the form with the firm already filled in', async () => {
    const screen = await atForm()
    await fillAll(screen, '559900-0022')
    await screen.press(newRequest.create)
    await screen.isAt(/^\/requests\/[0-9a-f-]{36}$/)
    await screen.sees(sv.request.title('Café Kanel AB', FIRM.name))
  })

  it('points at everything that is missing, and keeps what was typed over a reload', async () => {
    const screen = await atForm()
    await fill(screen, '/client/name', 'Tallbackens Trä AB')
    await screen.press(newRequest.create)
    await screen.sees(newRequest.problems.missing)
    expect(await screen.page.evaluate(() => document.activeElement?.className)).toBe('summary')
    await screen.page.reload()
    await screen.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#field-client-name')?.value === 'Tallbackens Trä AB',
    )
  })

  it('notices that the company has an open request already', async () => {
    await anna.createRequest()
    const screen = await atForm()
    await fill(screen, '/client/organisationNumber', '559900-0014')
    await screen.sees(newRequest.sameClient(1))
  })

  it('keeps what is asked for as a suggestion of the firm', async () => {
    const screen = await atForm()
    await screen.press('Redovisning: allt i Bokföring och Fakturering')
    await screen.press(newRequest.savePreset)
    await screen.type(newRequest.presetName, 'Vårt vanliga')
    await screen.pressAt('dialog .button.primary')
    await screen.page.locator('::-p-aria([name="Vårt vanliga"][role="button"])').wait()
    const { items } = await anna.call<{ items: { presets?: { name: string }[] }[] }>('GET', '/firms')
    expect(items[0]?.presets?.map(({ name }) => name)).toEqual(['Vårt vanliga'])
  })

  it('many come from a file: each row says what is wrong, and only the right ones are created', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kopplingsguiden-import-'))
    const file = join(folder, 'many.csv')
    const row = (client: string, number: string) =>
      [
        client,
        number,
        'Karin',
        'karin@kanel.example',
        FIRM.name,
        ANNA.name,
        ANNA.email,
        'Sifferhuset AB',
        'Olle',
        'olle@s.example',
        'revision',
      ].join(';')
    const headings =
      'Klient;Organisationsnummer;Kontakt;Kontaktens e-post;Ny byrå;Konsulter;Konsulternas e-post;Nuvarande byrå;Nuvarande byrås kontakt;Nuvarande byrås e-post;Behörigheter'
    await writeFile(
      file,
      `\uFEFF${[headings, row('Aspens Åkeri AB', '559900-0030'), row('Fel AB', '559900-0031')].join('\r\n')}\r\n`,
    )
    const screen = await atForm('/requests/import')
    await screen.sees(importing.title)
    const input = (await screen.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(file)
    await screen.sees(importing.counted('1', '1'), newRequest.expectedDigit(0), importing.good)
    await screen.press(importing.create('1', 1))
    await screen.sees(importing.created('1', '2'))
    const { total } = await anna.call<{ total: number }>('GET', '/requests?q=aspens')
    expect(total).toBe(1)
    await rm(folder, { recursive: true })
  })

  it('says that it is offline, and keeps what was typed', async () => {
    const screen = await atForm()
    await fill(screen, '/client/name', 'Gamla Kvarnen AB')
    if (at.name === 'chromium') await screen.page.setOfflineMode(true)
    else
      await screen.page.evaluate(() => {
        Object.defineProperty(navigator, 'onLine', { value: false })
        dispatchEvent(new Event('offline'))
      })
    await screen.sees(common.offline)
    expect(await screen.page.$eval('#field-client-name', (input) => (input as HTMLInputElement).value)).toBe(
      'Gamla Kvarnen AB',
    )
  })
})
