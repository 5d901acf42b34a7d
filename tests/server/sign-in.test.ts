import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDetails } from '../shared/a-link-request.ts'
import { aService, SUPPORT, type TestService } from './a-service.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('signing in', () => {
  let service: TestService
  beforeAll(async () => {
    service = await aService()
  })
  afterAll(() => service.stop())

  it('answers the same for a known and an unknown address, and mails only the known one', async () => {
    const known = await service.anonymous.ask('signIn', { body: { email: SUPPORT } })
    const unknown = await service.anonymous.ask('signIn', { body: { email: 'nobody@elsewhere.example' } })
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    expect((await service.mails()).map(({ to }) => to)).toEqual([SUPPORT])
  })

  it('takes the mailed link once', async () => {
    await service.anonymous.ask('signIn', { body: { email: SUPPORT } })
    const body = { token: await service.mailedToken(SUPPORT) }
    const { headers, body: first } = await service.anonymous.ask('createSession', { body })
    expect(first.account).toMatchObject({ email: SUPPORT, support: true })
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
    const again = await service.anonymous.refusal('createSession', { body })
    expect(again.body).toMatchObject({ status: 401, code: 'sign-in-link-invalid' })
  })

  it('takes a link once also when it comes twice at the same moment', async () => {
    await service.anonymous.ask('signIn', { body: { email: SUPPORT } })
    const body = JSON.stringify({ token: await service.mailedToken(SUPPORT) })
    const headers = { 'content-type': 'application/json' }
    const both = [1, 2, 3].map(() => service.anonymous.send('POST', '/api/v1/sessions', { headers, body }))
    const statuses = (await Promise.all(both)).map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([201, 401, 401])
  })

  it('refuses a link that nobody was sent, and one older than 15 minutes', async () => {
    const unknown = await service.anonymous.refusal('createSession', { body: { token: 'x'.repeat(43) } })
    expect(unknown.body.code).toBe('sign-in-link-invalid')
    await service.anonymous.ask('signIn', { body: { email: SUPPORT } })
    const token = await service.mailedToken(SUPPORT)
    service.clock.now += 15 * MINUTE
    const late = await service.anonymous.refusal('createSession', { body: { token } })
    expect(late.body.code).toBe('sign-in-link-invalid')
  })

  it('takes addresses however they are typed', async () => {
    await service.anonymous.ask('signIn', { body: { email: SUPPORT.toUpperCase() } })
    const { body } = await service.anonymous.ask('createSession', {
      body: { token: await service.mailedToken(SUPPORT) },
    })
    expect(body.account.email).toBe(SUPPORT)
  })

  it('ends a session when its person signs out, and when its days are over', async () => {
    const person = await service.signIn(SUPPORT)
    await person.ask('deleteSession')
    expect((await person.refusal('me')).body.code).toBe('not-signed-in')
    const other = await service.signIn(SUPPORT)
    service.clock.now += 30 * DAY
    expect((await other.refusal('me')).body.code).toBe('not-signed-in')
  })

  it('marks the cookie Secure behind an https address', async () => {
    const behindProxy = await aService({ publicUrl: 'https://koppling.example' })
    try {
      await behindProxy.anonymous.ask('signIn', { body: { email: SUPPORT } })
      const body = { token: await behindProxy.mailedToken(SUPPORT) }
      const { headers } = await behindProxy.anonymous.ask('createSession', { body })
      expect(headers.get('set-cookie')).toMatch(/; Secure/)
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    } finally {
      await behindProxy.stop()
    }
  })

  it('knows an invited person by what the request says of them', async () => {
    const support = await service.signIn(SUPPORT)
    const details = aDetails()
    details.client.contact.language = 'en'
    const { body: request } = await support.ask('createRequest', { body: details })
    await support.ask('invite', { params: { id: request.id }, body: { party: 'client' } })
    const token = await service.mailedToken('karin@bjorkdalen.example')
    const { body } = await service.anonymous.ask('createSession', { body: { token } })
    expect(body).toMatchObject({ account: { name: 'Karin Björk', language: 'en' }, requestId: request.id })
  })

  it('lets a person change their name and language, and keeps it', async () => {
    const person = await service.signIn(SUPPORT)
    await person.ask('updateMe', { body: { name: 'Stina Lind', language: 'en' } })
    expect((await person.ask('me')).body).toMatchObject({ name: 'Stina Lind', language: 'en' })
  })
})

describe('the extension', () => {
  let service: TestService
  beforeAll(async () => {
    service = await aService()
  })
  afterAll(() => service.stop())

  it('speaks for its person until its token is revoked', async () => {
    const extension = await service.extensionOf(await service.signIn(SUPPORT))
    expect((await extension.ask('me')).body.email).toBe(SUPPORT)
    await extension.ask('deleteExtensionToken')
    expect((await extension.refusal('me')).body.code).toBe('not-signed-in')
  })

  it('outlives the session that connected it, and a restart', async () => {
    const person = await service.signIn(SUPPORT)
    const extension = await service.extensionOf(person)
    await person.ask('deleteSession')
    await service.restart()
    expect((await extension.ask('me')).body.email).toBe(SUPPORT)
  })

  it('may not take a cookie for a token, nor a token for a cookie', async () => {
    const person = await service.signIn(SUPPORT)
    const token = person.headers['cookie']?.split('=')[1] ?? ''
    const asBearer = service.anonymous.as({ authorization: `Bearer ${token}` })
    expect((await asBearer.refusal('me')).status).toBe(401)
    const { body } = await person.ask('createExtensionToken')
    const asCookie = service.anonymous.as({ cookie: `kopplingsguiden-session=${body.token}` })
    expect((await asCookie.refusal('me')).status).toBe(401)
  })

  it('is not revoked by a browser session', async () => {
    const person = await service.signIn(SUPPORT)
    expect((await person.refusal('deleteExtensionToken')).body.code).toBe('not-allowed')
  })
})
