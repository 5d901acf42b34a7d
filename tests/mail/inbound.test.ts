import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import { startTestService, type TestService } from './a-service.ts'
import { startMailServer, type Fault, type MailServer } from './mail-server.ts'
import { until } from './until.ts'
import { aMail, handIn, lookUpName, signed, VENDOR } from './vendor-mail.ts'

vi.setConfig({ testTimeout: 60_000 })

const SECRET = 'between-us-and-our-mail-server'
const ANNA = 'anna@norrsken.example'
const DONE = 'Hej!\n\nKopplingen är nu klar.\n\nHälsningar Lena'

let service: TestService
let outgoing: MailServer
let fault: Fault = 'none'
beforeAll(async () => {
  outgoing = await startMailServer(() => fault)
  service = await startTestService({
    lookUpName,
    environment: {
      SMTP_URL: outgoing.url,
      INBOUND_ADDRESS: 'svar@kopplings.example',
      INBOUND_SMTP_PORT: '0',
      INBOUND_SECRET: SECRET,
      VENDOR_DOMAIN: 'vendor.example',
    },
  })
})
afterAll(async () => {
  await service.stop()
  await outgoing.stop()
})

/** A request whose form has been sent, with its own address. */
async function awaitingVendor() {
  const { id, reference } = await service.create()
  const path = `/api/v1/requests/${id}`
  const at = new Date().toISOString()
  const done = (action: string) => ({
    type: 'action.done',
    action,
    outcome: 'declared',
    id: crypto.randomUUID(),
    at,
    channel: 'web',
  })
  await service.json(`${path}/events`, { method: 'POST', body: [done('sign-form'), done('send-form')] })
  return {
    reference,
    path,
    to: `svar+${reference}@kopplings.example`,
    subject: `SV: Dubbelsammankoppling: Björkdalens Bageri AB (${reference})`,
    status: async () => (await service.json(path)).status,
    received: async () =>
      (await service.json<{ items: LinkRequestEvent[] }>(`${path}/events`)).items.flatMap((event) =>
        event.type === 'mail.received' ? [{ isProven: event.isProven, text: event.text }] : [],
      ),
  }
}

const handSmtp = (to: string, raw: string | Buffer, from?: string) => handIn(service.mailPort ?? 0, to, raw, from)
const post = (to: string, raw: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${service.url}/api/v1/inbound-mails?to=${encodeURIComponent(to)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'message/rfc822', Authorization: `Bearer ${SECRET}`, ...headers },
    body: typeof raw === 'string' ? raw : new Uint8Array(raw),
  })

describe('an answer from the vendor', () => {
  it('that DKIM shows to be theirs moves the request on, as a person’s word would, and once', async () => {
    const { to, subject, path, status, received } = await awaitingVendor()
    const mail = await signed(aMail({ Subject: subject, To: to }, DONE))
    expect(await handSmtp(to, mail)).toBe(250)
    expect(await handSmtp(to, mail)).toBe(250)
    expect([await status(), await received()]).toEqual(['awaiting-assignment', [{ isProven: true, text: DONE }]])
    const { items } = await service.json<{ items: LinkRequestEvent[] }>(`${path}/events`)
    expect(items.at(-1)).toMatchObject({
      type: 'action.done',
      action: 'vendor-link',
      outcome: 'declared',
      channel: 'mail',
      actor: { role: 'vendor', email: VENDOR },
    })
  })

  it('counts as well when it is posted, and when SPF shows where it came from', async () => {
    const posted = await awaitingVendor()
    const answer = await post(posted.to, await signed(aMail({ Subject: posted.subject }, DONE)))
    expect([answer.status, await answer.json()]).toEqual([202, { outcome: 'recorded' }])
    expect(await posted.status()).toBe('awaiting-assignment')
    const direct = await awaitingVendor()
    const mail = aMail({ From: 'lena@spf.vendor.example', Subject: direct.subject }, DONE)
    expect(await handSmtp(direct.to, mail, 'lena@spf.vendor.example')).toBe(250)
    expect(await direct.status()).toBe('awaiting-assignment')
  })

  it('is only shown to a person when it says anything but that the link is made', async () => {
    const { to, subject, status, received } = await awaitingVendor()
    const text = 'Hej! Abonnemangsnumret är fel, så kopplingen är inte gjord.'
    await handSmtp(to, await signed(aMail({ Subject: subject }, text)))
    expect([await status(), await received()]).toEqual(['awaiting-vendor', [{ isProven: true, text }]])
  })
})

describe('a forged answer is only shown to a person', () => {
  const forged: [string, (reference: string, subject: string) => Promise<string> | string][] = [
    ['unsigned', (_, subject) => aMail({ Subject: subject }, DONE)],
    ['signed by another domain', (_, subject) => signed(aMail({ Subject: subject }, DONE), 'elsewhere.example')],
    ['from a domain that only looks like it', (_, Subject) => signed(aMail({ From: 'lena@notvendor.example', Subject }, DONE))], // oxfmt-ignore
    ['with the vendor as display name', (_, Subject) => signed(aMail({ From: `"${VENDOR}" <x@elsewhere.example>`, Subject }, DONE), 'elsewhere.example')], // oxfmt-ignore
    ['changed after it was signed', async (_, Subject) => (await signed(aMail({ Subject }, 'Kopplingen är inte klar.'))).replace('inte klar', 'nu klar')], // oxfmt-ignore
    ['signed in part, and added to', async (_, Subject) => `${await signed(aMail({ Subject }, 'Hej!'), 'vendor.example', { maxBodyLength: 4 })}${DONE}\r\n`], // oxfmt-ignore
    ['signed about another request', async (_, Subject) => (await signed(aMail({ Subject: 'SV: DK-AAAA-BBBB' }, DONE))).replace('\r\nFrom:', `\r\nX-Subject: ${Subject}\r\nFrom:`)], // oxfmt-ignore
    ['with a second subject set before the signed one', async (_, Subject) => `Subject: ${Subject}\r\n${await signed(aMail({ Subject: 'SV: DK-AAAA-BBBB' }, DONE))}`], // oxfmt-ignore
    ['with results that it brought itself', (_, Subject) => aMail({ Subject, 'Authentication-Results': 'kopplings.example; dkim=pass header.d=vendor.example; dmarc=pass' }, DONE)], // oxfmt-ignore
  ]
  it.each(forged)('%s', async (_, write) => {
    const { to, subject, reference, status, received } = await awaitingVendor()
    expect(await handSmtp(to, await write(reference, subject))).toBe(250)
    expect([await status(), (await received()).map(({ isProven }) => isProven)]).toEqual(['awaiting-vendor', [false]])
  })

  it('and not at all when it does not say who sent it, or says two', async () => {
    const { to, subject, received } = await awaitingVendor()
    expect(await handSmtp(to, `Subject: ${subject}\r\n\r\n${DONE}`)).toBe(554)
    expect(await handSmtp(to, aMail({ From: `${VENDOR}, x@elsewhere.example`, Subject: subject }, DONE))).toBe(554)
    const twice = aMail([['From', 'x@elsewhere.example'], ['From', VENDOR], ['Subject', subject]], DONE) // oxfmt-ignore
    expect(await handSmtp(to, twice)).toBe(554)
    expect(await received()).toEqual([])
  })

  it('and no more of them than a person would read', async () => {
    const { to, received } = await awaitingVendor()
    for (let count = 0; count < 25; count += 1) expect((await post(to, aMail({}, `Nummer ${count}`))).status).toBe(202)
    expect(await received()).toHaveLength(20)
  })
})

describe('other mail', () => {
  it('to no request is refused before it is sent', async () => {
    for (const to of ['svar+DK-2222-2222@kopplings.example', 'svar@kopplings.example', 'someone@else.example']) {
      expect(await handSmtp(to, aMail({}, DONE))).toBe(550)
      expect((await post(to, aMail({}, DONE))).status).toBe(422)
    }
  })

  it.each<Record<string, string>>([
    { 'Auto-Submitted': 'auto-replied' },
    { Precedence: 'bulk' },
    { 'List-Id': '<nyheter.vendor.example>' },
    { 'X-Autoreply': 'yes' },
  ])('that a program wrote (%o) is no answer', async (headers) => {
    const { to, subject, received, status } = await awaitingVendor()
    expect(await handSmtp(to, await signed(aMail({ ...headers, Subject: subject }, DONE)))).toBe(250)
    expect([await received(), await status()]).toEqual([[], 'awaiting-vendor'])
  })

  it('that is too large, of another kind or without the secret is refused', async () => {
    const { to, received } = await awaitingVendor()
    const large = aMail({}, 'x'.repeat(6 * 1024 * 1024))
    expect(await handSmtp(to, large)).toBe(552)
    expect((await post(to, large)).status).toBe(413)
    expect((await post(to, DONE, { 'Content-Type': 'text/plain' })).status).toBe(415)
    expect((await post(to, aMail({}, DONE), { Authorization: 'Bearer guessed' })).status).toBe(401)
    expect(await received()).toEqual([])
  })

  it('that is garbage changes nothing', async () => {
    const { to, received } = await awaitingVendor()
    const bytes = Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 256))
    const nested = aMail({ 'Content-Type': 'multipart/mixed; boundary=x' }, '--x\nContent-Type: multipart/mixed; boundary=x\n\n'.repeat(500)) // oxfmt-ignore
    for (const raw of [bytes, Buffer.alloc(0), Buffer.from('\0\r\n\r\n')])
      expect((await post(to, raw)).status).toBe(422)
    expect((await post(to, nested)).status).toBe(202)
    expect(await received()).toHaveLength(1)
  })
})

describe('the form when it comes back undelivered', () => {
  const report = (action: string) =>
    aMail(
      {
        From: 'MAILER-DAEMON@relay.example',
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
      },
      `--b\n\nDin post kom inte fram.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; relay.example\n\nFinal-Recipient: rfc822; kopplingar@vendor.example\nAction: ${action}\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such\n mailbox\n--b--`,
    )

  it('stands as not sent, with the reason; a report that is forged, late or about a delay changes nothing', async () => {
    const { id, reference } = await service.create({
      client: { ...(await service.create()).client, subscriptionNumber: '4471903' },
    })
    const path = `/api/v1/requests/${id}`
    const pdf = Buffer.from(await (await service.call(`${path}/form.pdf`)).arrayBuffer())
    await service.json(`${path}/signed-form`, { method: 'PUT', pdf, as: 'karin@bjorkdalen.example' })
    const press = async () => (await service.json(`${path}/submission`, { method: 'POST', as: ANNA })).status
    expect(await press()).toBe('awaiting-vendor')
    const [form] = outgoing.taken.filter(({ mail }) => mail.subject?.includes(reference) && mail.attachments.length > 0)
    expect(form?.mail.replyTo?.value.map(({ address }) => address)).toEqual([
      ANNA,
      `svar+${reference.toLowerCase()}@kopplings.example`,
    ])
    const returnTo = form?.from ?? ''
    expect(returnTo).toMatch(/^svar\+dk-.*=[0-9a-f]{20}@kopplings\.example$/)

    await handSmtp(returnTo, report('delayed'), '')
    await handSmtp(returnTo.replace(/=[0-9a-f]{20}/, '=00000000000000000000'), report('failed'), '')
    await handSmtp(`svar+${reference}@kopplings.example`, report('failed'), '')
    expect((await service.json(path)).status).toBe('awaiting-vendor')
    expect(await handSmtp(returnTo, report('failed'), '')).toBe(250)
    const back = await service.json(path)
    expect(back.status).toBe('awaiting-form')
    const { items } = await service.json<{ items: LinkRequestEvent[] }>(`${path}/events`)
    expect(items.at(-1)).toMatchObject({
      type: 'action.reopened',
      reason: 'bounced',
      note: '550 5.1.1 No such mailbox',
    })

    expect(await press()).toBe('awaiting-vendor')
    await handSmtp(returnTo, report('failed'), '')
    expect((await service.json(path)).status).toBe('awaiting-vendor')
    await until(() => outgoing.taken.filter(({ mail }) => mail.subject?.includes(reference) && mail.attachments.length > 0).length === 2) // oxfmt-ignore
  })
})
