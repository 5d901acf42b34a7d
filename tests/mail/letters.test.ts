import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import { renderLetter } from '../../server/mail/letter.ts'
import { readOutbox } from '../../server/mail/outbox.ts'
import { aDetails, done } from '../shared/a-link-request.ts'
import { startTestService, SUPPORT, type TestService } from './a-service.ts'
import { startMailServer } from './mail-server.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 60_000 })

const KARIN = 'karin@bjorkdalen.example'
const ANNA = 'anna@norrsken.example'
const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop()
})

async function aService(): Promise<TestService> {
  const service = await startTestService()
  running.push(service)
  return service
}

const lettersTo = async ({ dataDir }: { dataDir: string }, email: string) =>
  (await readOutbox(dataDir)).filter(({ to }) => to === email)
const historyOf = async (service: TestService, path: string) =>
  (await service.json<{ items: LinkRequestEvent[] }>(`${path}/events`)).items
const record = (service: TestService, path: string, fact: object, as?: string) =>
  service.json(`${path}/events`, {
    method: 'POST',
    body: [{ id: crypto.randomUUID(), at: new Date().toISOString(), channel: 'web', ...fact }],
    ...(as && { as }),
  })
const answer = (url: string, method = 'GET') =>
  fetch(url, {
    method,
    headers: { 'Accept-Language': 'sv' },
    // As a mail program does it (RFC 8058), without cookies or an origin.
    ...(method === 'POST' && { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }),
  })

describe('"this isn’t me"', () => {
  it('asks first, and after one press tells those who can help and writes to the address no more', async () => {
    const service = await aService()
    const path = `/api/v1/requests/${(await service.create()).id}`
    await service.json(`${path}/invitations`, { method: 'POST', body: { party: 'client' } })
    const [invitation] = await lettersTo(service, KARIN)
    const link = /https?:\S+\/mail-answer\?t=\S+/.exec(invitation?.text ?? '')?.[0] ?? ''

    const page = await (await answer(link)).text()
    expect(page).toContain('Det här är inte jag')
    expect((await service.json(path)).blocked).toBeUndefined()

    expect((await answer(link, 'POST')).status).toBe(200)
    expect((await answer(link, 'POST')).status).toBe(200)
    const history = await historyOf(service, path)
    expect(history.filter(({ type }) => type === 'mail.refused')).toMatchObject([
      { says: 'not-me', to: KARIN, party: 'client', channel: 'mail', actor: { role: 'client', email: KARIN } },
    ])
    expect((await service.json(path)).blocked).toMatchObject({ reason: 'other', by: { email: KARIN } })
    for (const helper of [SUPPORT, ANNA]) {
      expect((await lettersTo(service, helper)).at(-1)?.text).toContain("this isn't me")
    }

    await record(service, path, { type: 'request.unblocked' })
    for (const action of ['sign-form', 'send-form', 'vendor-link', `assign/${ANNA}`]) {
      await record(service, path, { type: 'action.done', action, outcome: 'declared' })
    }
    expect((await service.json(path)).waitingOn).toBe('client')
    expect(await lettersTo(service, KARIN)).toHaveLength(1)
  })

  it('takes no link that we did not write', async () => {
    const service = await aService()
    const forged = Buffer.from(JSON.stringify({ says: 'not-me', email: KARIN })).toString('base64url')
    for (const token of [`${forged}.${forged}`, forged, '', 'x.y']) {
      for (const method of ['GET', 'POST']) {
        expect((await answer(`${service.url}/mail-answer?t=${token}`, method)).status).toBe(404)
      }
    }
  })
})

describe('a request that has got stuck', () => {
  it('is told to whoever can help, with what helps, and not to whoever said so', async () => {
    const service = await aService()
    const path = `/api/v1/requests/${(await service.create()).id}`
    for (const action of ['sign-form', 'send-form', 'vendor-link', `assign/${ANNA}`]) {
      await record(service, path, { type: 'action.done', action, outcome: 'declared' })
    }
    const before = (await readOutbox(service.dataDir)).length
    await record(service, path, { type: 'request.blocked', reason: 'consultant-not-listed', note: 'Hittar inte Anna.' }, KARIN) // oxfmt-ignore
    const written = (await readOutbox(service.dataDir)).slice(before)
    expect(written.map(({ to }) => to)).toEqual([ANNA])
    expect(written[0]?.subject).toContain('står still')
    expect(written[0]?.text).toMatch(/tilldela\s+klienten/)
    expect(written[0]?.text).toContain('Hittar inte Anna.')
  })

  it('is told to the administrator when a licence is missing', async () => {
    const service = await aService()
    const path = `/api/v1/requests/${(await service.create()).id}`
    await record(service, path, { type: 'request.blocked', reason: 'licence-missing' }, ANNA)
    expect((await lettersTo(service, KARIN)).at(-1)?.text).toContain('Beställ program')
  })
})

describe('what people are called', () => {
  it('reaches no header of a mail, whatever is in it', async () => {
    const server = await startMailServer(() => 'none')
    const service = await startTestService({ environment: { SMTP_URL: server.url } })
    running.push(server, service)
    const contact = { name: '"Chef" <chef@other.example>, Bcc: x@other.example', email: KARIN, language: 'sv' as const }
    const name = 'Bageri\u2028Bcc: x@other.example =?utf-8?q?\u2029?= \u202E<b>"'
    const { id, reference } = await service.create({ client: { ...aDetails().client, name, contact } })
    await service.json(`/api/v1/requests/${id}/invitations`, { method: 'POST', body: { party: 'client' } })
    await until(() => server.taken.length === 1)
    const [{ mail, to } = {}] = server.taken
    expect(to).toBe(KARIN)
    expect(mail?.headers.has('bcc')).toBe(false)
    expect(mail?.subject).toMatch(new RegExp(`^${reference}: [^\\n\\u2028\\u2029]+$`))
    expect(mail?.html).not.toContain('<b>"')

    for (const injected of ['Bageri\r\nBcc: x@other.example', 'Bageri\n\nHej', 'Bageri\0']) {
      const body = aDetails({ client: { ...aDetails().client, name: injected } })
      expect((await service.call('/api/v1/requests', { method: 'POST', body })).status).toBe(422)
    }
  })

  it('is escaped in the letter and readable in its plain text', async () => {
    const { html, text, subject } = await renderLetter({
      language: 'sv',
      subject: 'Rad ett\r\nBcc: x@other.example',
      paragraphs: ['<script>alert(1)</script> & Söner'],
      action: { label: 'Öppna', url: 'https://kopplings.example/x?a=1&b=2' },
    })
    expect(subject).toBe('Rad ett Bcc: x@other.example')
    expect(html).not.toContain('<script>')
    expect(text).toContain('<script>alert(1)</script> & Söner')
    expect(text).toContain('https://kopplings.example/x?a=1&b=2')
  })
})

it('writes the letters of a change that it was cut off before writing, once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'letters-'))
  const first = await startTestService({ folder })
  const { id } = await first.create()
  // Recorded, and nobody written to: what is left when the process ends in between.
  const recordedAt = new Date().toISOString()
  await first.stores.requests.append(id, [{ ...done('sign-form'), at: recordedAt, recordedAt }])
  expect(await lettersTo(first, ANNA)).toEqual([])
  await first.stop()
  for (const _ of ['missed', 'known']) {
    const again = await startTestService({ folder })
    await until(async () => (await again.stores.mails.inState('queued', 'handing-over', 'sent')).length === 0)
    await again.stop()
  }
  expect((await readOutbox(folder)).map(({ to }) => to)).toEqual([ANNA])
})
