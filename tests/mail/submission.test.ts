import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MailAnswer, RequestAnswer } from '../../shared/contracts/http.ts'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import { aForm } from '../form/a-pdf.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { startMailServer, type Fault, type MailServer } from './mail-server.ts'
import { startTestService, type TestService } from './a-service.ts'
import { until } from './until.ts'

// A thread reads each upload: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 })

const ANNA = 'anna@norrsken.example'
const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop()
})

/** A service whose mail server fails in turn as listed when the form comes, and the request with its form signed. */
async function withSignedForm(...faults: Fault[]) {
  const server = await startMailServer(() => (isForm ? (faults.shift() ?? 'none') : 'none'))
  let isForm = false
  const service = await startTestService({ environment: { SMTP_URL: server.url } })
  running.push(server, service)
  const client = { ...aDetails().client, subscriptionNumber: '4471903' }
  const request = await service.create({ client })
  const path = `/api/v1/requests/${request.id}`
  const pdf = Buffer.from(await (await service.call(`${path}/form.pdf`)).arrayBuffer())
  await service.json(`${path}/signed-form`, { method: 'PUT', pdf, as: 'karin@bjorkdalen.example' })
  await until(async () => (await service.stores.mails.inState('queued', 'handing-over', 'sent')).length === 0)
  isForm = true
  const press = () => service.call(`${path}/submission`, { method: 'POST', as: ANNA })
  return { server, service, request, path, press, pdf }
}

const formsTaken = ({ taken }: MailServer) => taken.filter(({ to }) => to === 'kopplingar@vendor.example')
const historyOf = async (service: TestService, path: string) =>
  (await service.json<{ items: LinkRequestEvent[] }>(`${path}/events`)).items
const mailsOf = async (service: TestService, path: string) =>
  (await service.json<{ items: MailAnswer[] }>(`${path}/mails`)).items.filter(({ kind }) => kind === 'submission')

describe('sending the signed form', () => {
  it('mails it once to the vendor, with the reference and the consultant to answer to, and says that it was taken', async () => {
    const { server, service, request, path, press, pdf } = await withSignedForm()
    const answers = await Promise.all([press(), press()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const [sent, ...more] = formsTaken(server)
    expect(more).toEqual([])
    expect(sent?.mail.subject).toContain(request.reference)
    expect(sent?.mail.replyTo?.text).toBe(ANNA)
    expect(sent?.mail.attachments[0]?.content.equals(pdf)).toBe(true)
    const kept = Buffer.from((await service.stores.files.read(request.id, 'signed-form.pdf')) ?? [])
    expect([kept.length > pdf.length, kept.includes('%PDF')]).toEqual([true, false])
    const read = await service.call(`${path}/signed-form`)
    expect(Buffer.from(await read.arrayBuffer()).equals(pdf)).toBe(true)
    const { status } = await service.json(path)
    expect(status).toBe('awaiting-vendor')
    await press()
    expect(formsTaken(server)).toHaveLength(1)
    const sending = (await historyOf(service, path)).filter((event) => event.type === 'action.done' && event.action === 'send-form') // oxfmt-ignore
    expect(sending.at(-1)).toMatchObject({ outcome: 'observed', channel: 'mail', actor: { email: ANNA } })
  })

  it('goes back with the mail server’s words when it is refused, and can be sent again', async () => {
    const { server, service, path, press } = await withSignedForm('recipient-unknown')
    const refused = await press()
    expect(refused.status).toBe(502)
    expect(await refused.json()).toMatchObject({ code: 'mail-not-sent', detail: expect.stringContaining('No such mailbox') }) // oxfmt-ignore
    const request = await service.json(path)
    expect(request.status).toBe('awaiting-form')
    expect(request.actions.find(({ kind }) => kind === 'send-form')?.reopened?.reason).toBe('bounced')
    expect((await historyOf(service, path)).at(-1)).toMatchObject({ type: 'action.reopened', note: expect.stringContaining('No such mailbox') }) // oxfmt-ignore
    expect((await press()).status).toBe(200)
    expect(formsTaken(server)).toHaveLength(1)
  })

  it('waits in the queue, with the reason on the request, while the mail server is busy', async () => {
    const { service, path, press, server } = await withSignedForm('greylist')
    expect(await (await press()).json()).toMatchObject({ status: 'awaiting-vendor' } satisfies Partial<RequestAnswer>)
    await until(async () => (await mailsOf(service, path))[0]?.tries === 1)
    const [mail] = await mailsOf(service, path)
    expect(mail).toMatchObject({ state: 'queued', tries: 1, reason: expect.stringContaining('Greylisted') })
    await press()
    expect(await mailsOf(service, path)).toHaveLength(1)
    expect(formsTaken(server)).toEqual([])
  })

  it('is not sent again by itself when the connection broke before the answer; the timeline says so', async () => {
    const { server, service, path, press } = await withSignedForm('drop-before-answer')
    await press()
    await until(async () => (await mailsOf(service, path))[0]?.state === 'uncertain')
    expect(formsTaken(server)).toHaveLength(1)
    expect((await historyOf(service, path)).at(-1)).toMatchObject({ type: 'note.added', channel: 'mail' })
    await press()
    expect(formsTaken(server)).toHaveLength(1)
  })

  it('is refused when the request has changed since the form was signed', async () => {
    const { service, path, press, server } = await withSignedForm()
    const { revision, client } = await service.json(path)
    const changed = await fetch(service.url + path, {
      method: 'PATCH',
      headers: {
        ...(await service.headers()),
        'Content-Type': 'application/json',
        'If-Match': `"${revision}"`,
      },
      body: JSON.stringify({ client: { ...client, subscriptionNumber: '5' } }),
    })
    expect(changed.status).toBe(200)
    const refused = await press()
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      code: 'form-outdated',
      errors: [{ pointer: '/client/subscriptionNumber' }],
    })
    expect(formsTaken(server)).toEqual([])
  })
})

it('says why an upload is not taken', async () => {
  const service = await startTestService()
  running.push(service)
  const path = `/api/v1/requests/${(await service.create()).id}`
  const put = async (pdf: Uint8Array) => (await service.call(`${path}/signed-form`, { method: 'PUT', pdf })).json()
  const zip = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.from('form.pdf')])
  expect(await put(zip)).toMatchObject({ code: 'signed-form-rejected', errors: [{ code: 'not-pdf' }] })
  expect(await put(await aForm())).toMatchObject({ errors: [{ code: 'other-request' }] })
  const large = await service.call(`${path}/signed-form`, { method: 'PUT', pdf: Buffer.alloc(10 * 1024 * 1024 + 1) })
  expect(large.status).toBe(413)
})
