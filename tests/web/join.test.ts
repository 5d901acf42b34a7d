import { beforeAll, expect, it } from 'vitest'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import { sv } from '../../server/web/texts/sv/sv.ts'
import { moveTo } from './a-case.ts'
import { describeInBrowsers } from './in-browsers.ts'
import type { Caller } from './web-service.ts'

const { join, request: words, common } = sv
const KARIN = 'karin@bjorkdalen.example'

/** Runs in the page before its own scripts: what the extension's bridge answers on the service's pages. */
function pretendExtension(connectedAs: string[], isRefusing: boolean): void {
  const seen = { tokens: [] as string[] }
  Object.assign(window, { seen })
  addEventListener('message', ({ data, source }: MessageEvent) => {
    if (source !== window) return
    const message = data as { kopplingsguiden?: string; token?: string }
    const say = (answer: object) => window.postMessage(answer, location.origin)
    if (message.kopplingsguiden === 'hello') say({ kopplingsguiden: 'present', version: '1.0.0', connectedAs })
    if (message.kopplingsguiden !== 'pair') return
    seen.tokens.push(message.token ?? '')
    say({ kopplingsguiden: 'paired', ok: !isRefusing, ...(isRefusing && { problem: 'refused' }) })
  })
}

describeInBrowsers('the join page', (at) => {
  let karin: Caller
  beforeAll(async () => {
    await at.support.createRequest()
    karin = await at.service.signIn(KARIN)
  })
  const arriving = async (request: RequestAnswer, extension?: { connectedAs?: string[]; isRefusing?: boolean }) => {
    const { connectedAs = [], isRefusing = false } = extension ?? {}
    const screen = await at.sitDown(
      karin,
      async (page) => extension && page.evaluateOnNewDocument(pretendExtension, connectedAs, isRefusing),
    )
    await screen.open(`/join/${request.id}`)
    await screen.sees(join.title(request.client.name, request.newFirm.name))
    return screen
  }

  it('says what is asked, by whom, and why it is safe', async () => {
    const screen = await arriving(await at.support.createRequest())
    await screen.sees(
      join.askOfAdministrator('Björkdalens Bageri AB'),
      join.askedBy('Anna Berg (Norrsken Revision AB)'),
    )
    await screen.sees('Visa verifikationer, Periodisk sammanställning', ...join.safe)
  })

  it('shows the three steps in pictures, each with words for those who do not see them', async () => {
    const screen = await arriving(await at.support.createRequest())
    await screen.sees(join.stepsTitle)
    const pictures = await screen.page.$$eval('.steps img', (images) => images.map(({ alt }) => alt))
    expect(pictures).toHaveLength(3)
    for (const alt of pictures) expect(alt.length).toBeGreaterThan(20)
  })

  it('without the extension: one button to add it to the browser at hand', async () => {
    const screen = await arriving(await at.support.createRequest())
    await screen.sees(join.absent)
    await screen.page.locator('.connect a.button.primary').wait()
    expect(await screen.text()).toContain(join.addTo(at.name === 'firefox' ? 'Firefox' : 'Chrome'))
  })

  it('with the extension: one click connects it', async () => {
    const screen = await arriving(await at.support.createRequest(), {})
    await screen.sees(join.found)
    await screen.press(join.connect)
    await screen.sees(join.connected(KARIN))
    const [token] = await screen.page.evaluate(() => (window as unknown as { seen: { tokens: string[] } }).seen.tokens)
    const me = await fetch(`${at.service.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })
    expect(await me.json()).toMatchObject({ email: KARIN })
  })

  it('when the extension refuses: says so, and lets one try again', async () => {
    const screen = await arriving(await at.support.createRequest(), { isRefusing: true })
    await screen.press(join.connect)
    await screen.sees(join.connectFailed, join.connect)
  })

  it('when the extension is connected already: says where to go', async () => {
    const screen = await arriving(await at.support.createRequest(), { connectedAs: [KARIN] })
    await screen.sees(join.connected(KARIN), join.goWhere.administrator('Björkdalens Bageri AB'))
  })

  it('who can install nothing follows the written guide, and says program by program that it is done', async () => {
    const request = await moveTo(at.support, await at.support.createRequest(), 'grant')
    const screen = await arriving(request)
    await screen.pressAt('.written-guide summary')
    for (const program of ['Bokföring', 'Lön']) {
      await screen.pressAt(`[data-action-id="grant/anna@norrsken.example/${program}"] button`)
    }
    await screen.page.waitForSelector('.join-page[data-status=awaiting-access]')
    const { status } = await at.support.call<RequestAnswer>('GET', `/requests/${request.id}`)
    expect(status).toBe('awaiting-access')
  })

  it('whoever thinks that something is wrong stops the request instead of giving anything away', async () => {
    const request = await at.support.createRequest()
    const screen = await arriving(request)
    await screen.press(join.sayNotRight)
    await screen.type(words.note, 'Jag känner inte byrån')
    await screen.pressAt('dialog[open] form .button:not([type=button])')
    await screen.sees(words.blockedNow(common.blockReasons.other))
    const { blocked } = await at.support.call<RequestAnswer>('GET', `/requests/${request.id}`)
    expect(blocked).toMatchObject({ reason: 'other', note: 'Jag känner inte byrån' })
  })

  it('whoever is not the administrator hands over', async () => {
    const screen = await arriving(await at.support.createRequest())
    await screen.press(join.sayNotAdministrator)
    await screen.pressAt('dialog[open] form .button:not([type=button])')
    await screen.sees('Olle Lund (Sifferhuset Redovisning AB) behöver skriva under blanketten.')
  })
})
