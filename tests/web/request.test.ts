import { extractText } from 'unpdf'
import { expect, it } from 'vitest'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import { sv } from '../../server/web/texts/sv/sv.ts'
import { moveTo } from './a-case.ts'
import { describeInBrowsers } from './in-browsers.ts'
import type { Screen } from './screen.ts'
import type { Caller } from './web-service.ts'

const { request: words, newRequest, common } = sv

describeInBrowsers('a request', (at) => {
  const reading = async (request: RequestAnswer, person: Caller = at.support, path = '') => {
    const screen = await at.sitDown(person)
    await screen.open(`/requests/${request.id}${path}`)
    await screen.sees(words.reference(request.reference))
    return screen
  }
  const read = ({ id }: RequestAnswer) => at.support.call<RequestAnswer>('GET', `/requests/${id}`)
  const submit = (screen: Screen) => screen.pressAt('dialog[open] form .button:not([type=button])')

  it('says in one sentence who has to do what, and moves as it happens', async () => {
    const request = await at.support.createRequest()
    const screen = await reading(request)
    await screen.sees('Karin Björk (Björkdalens Bageri AB) behöver skriva under blanketten.')
    await moveTo(at.support, request, 'assign')
    await screen.sees('Anna Berg (Norrsken Revision AB) behöver tilldela Björkdalens Bageri AB till Anna Berg.')
  })

  it('takes the signed form from whoever signs, and hands it on', async () => {
    const request = await at.support.createRequest()
    const client = await at.service.signIn('karin@bjorkdalen.example')
    const form = await fetch(`${at.service.url}/api/v1/requests/${request.id}/form.pdf`, {
      headers: { cookie: client.session },
    })
    const screen = await reading(request, client)
    await screen.sees(words.mine['sign-form']())
    await screen.page.evaluate(
      async (bytes) => {
        const input = document.querySelector<HTMLInputElement>('.now-card input[type=file]')!
        const files = new DataTransfer()
        files.items.add(new File([Uint8Array.from(bytes)], 'form.pdf', { type: 'application/pdf' }))
        input.files = files.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      [...new Uint8Array(await form.arrayBuffer())],
    )
    await screen.sees('Anna Berg (Norrsken Revision AB) behöver skicka den undertecknade blanketten till leverantören.')
  })

  it('marks what was given without being asked for, and what is still off', async () => {
    const request = await moveTo(at.support, await at.support.createRequest(), 'grant')
    const action = request.actions.find(({ kind }) => kind === 'grant')!
    await at.support.record(request, {
      type: 'action.done',
      action: action.id,
      outcome: 'verified',
      permissions: [
        { label: 'Visa verifikationer', on: true },
        { label: 'Periodisk sammanställning', on: false },
      ],
      surplus: ['Bokslut'],
    })
    const screen = await reading(request)
    await screen.sees(words.surplusFound(1), 'Bokslut', words.surplus, words.isOff, words.outcomesShort.verified)
  })

  it('a note that mentions somebody reaches them by mail', async () => {
    const request = await at.support.createRequest()
    const screen = await reading(request)
    await screen.press(words.addNote)
    await screen.type(words.noteText, 'Ring Karin på torsdag')
    await screen.press('@Anna Berg')
    await submit(screen)
    await screen.sees('@Anna Berg')
    // The focus is back where the dialog was asked for.
    await screen.page.waitForFunction((name) => document.activeElement?.textContent === name, {}, words.addNote)
    await at.service.latestMail('anna@norrsken.example', ({ text }) => text.includes('Ring Karin på torsdag'))
  })

  it('stands still with a reason, and goes on', async () => {
    const screen = await reading(await at.support.createRequest())
    await screen.press(words.block)
    await screen.select(words.blockReason, 'not-administrator')
    await submit(screen)
    await screen.sees(words.remedies['not-administrator'])
    await screen.press(words.unblock)
    await screen.sees('behöver skriva under blanketten')
  })

  it('is handed over to the current firm, and to another consultant', async () => {
    const request = await at.support.createRequest()
    const screen = await reading(request)
    await screen.press(words.handOver)
    await screen.tick('Sifferhuset Redovisning AB')
    await submit(screen)
    await screen.sees('Olle Lund (Sifferhuset Redovisning AB) behöver skriva under blanketten.')
    await screen.press(words.replace)
    await screen.type(words.replaceTo, 'Bo Ek')
    await screen.type(newRequest.email, 'bo@norrsken.example')
    await submit(screen)
    await screen.sees('Bo Ek')
    expect((await read(request)).newFirm.consultants).toEqual([{ name: 'Bo Ek', email: 'bo@norrsken.example' }])
  })

  it('is corrected by support for a reason that everyone can see', async () => {
    const request = await moveTo(at.support, await at.support.createRequest(), 'vendor-link')
    const screen = await reading(request)
    await screen.press(words.correct)
    await screen.select(words.correctWhat, 'send-form')
    await screen.type(words.reason, 'Blanketten kom aldrig fram')
    await submit(screen)
    await screen.sees('Blanketten kom aldrig fram')
    expect((await read(request)).status).toBe('awaiting-form')
  })

  it('is cancelled, and reopened by support', async () => {
    const request = await at.support.createRequest()
    const screen = await reading(request)
    await screen.press(words.cancelRequest)
    await screen.type(words.reason, 'Fel klient')
    await submit(screen)
    await screen.sees('Fel klient')
    await screen.press(words.reopenRequest)
    await screen.type(words.reason, 'Rätt ändå')
    await submit(screen)
    await screen.sees('behöver skriva under blanketten')
  })

  it('support sends the link to whoever it waits for, and has it to pass on by other ways', async () => {
    const created = await at.support.createRequest()
    const screen = await reading(created)
    await screen.pressAt('[data-party=client] .button')
    await screen.sees(words.invited('karin@bjorkdalen.example'))
    const mail = await at.service.latestMail('karin@bjorkdalen.example', ({ links }) =>
      links.some((link) => link.includes('/join?token=')),
    )
    expect(mail.text).toContain(created.client.name)
    await screen.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void (document.title = text) },
      })
    })
    await screen.press(words.copyLink)
    await screen.sees(words.copied)
    expect(await screen.page.title()).toBe(`${at.service.url}/requests/${created.id}`)
  })

  it('is printed with what is known of it, and without what only a screen can do', async () => {
    const screen = await reading(await moveTo(at.support, await at.support.createRequest(), 'grant'))
    await screen.sees(words.stepsTitle)
    const { text } = await extractText(new Uint8Array(await screen.page.pdf({ format: 'a4' })), { mergePages: true })
    expect(text).toContain('Björkdalens Bageri AB')
    expect(text).toContain(words.stepsTitle)
    expect(text).toContain('Bokföring')
    expect(text).not.toContain(words.copyLink)
    expect(text).not.toContain(sv.common.signOut)
  })

  it('two who change it at once both see the two versions, and choose', async () => {
    const request = await at.support.createRequest()
    const screen = await reading(request, at.support, '/edit')
    await screen.type(newRequest.clientName, 'Björkdalens Konditori AB')
    const theirs = { client: { ...request.client, name: 'Björkdalens Bröd AB', subscriptionNumber: '4711' } }
    const answer = await fetch(`${at.service.url}/api/v1/requests/${request.id}`, {
      method: 'PATCH',
      headers: {
        cookie: at.support.session,
        origin: at.service.url,
        'content-type': 'application/json',
        'if-match': `"${request.revision}"`,
      },
      body: JSON.stringify(theirs),
    })
    expect(answer.status).toBe(200)
    await screen.press(common.save)
    await screen.sees(newRequest.conflictTitle, 'Björkdalens Konditori AB', 'Björkdalens Bröd AB', '4711')
    await submit(screen)
    await screen.isAt(`/requests/${request.id}`)
    const saved = await read(request)
    expect(saved.client).toMatchObject({ name: 'Björkdalens Konditori AB', subscriptionNumber: '4711' })
  })
})
