import { afterEach, expect, it, vi } from 'vitest'
import type { MailAnswer } from '../../shared/contracts/http.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { startTestService, type TestService } from './a-service.ts'
import { startMailServer, type Fault } from './mail-server.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 60_000 })

const ANNA = 'anna@norrsken.example'
const KARIN = 'karin@bjorkdalen.example'
const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop()
})

const record = (service: TestService, path: string, fact: object, as: string) =>
  service.call(`${path}/events`, {
    method: 'POST',
    body: [{ id: crypto.randomUUID(), at: new Date().toISOString(), channel: 'web', ...fact }],
    as,
  })
const change = async (service: TestService, path: string, body: object) => {
  const { revision } = await service.json(path)
  const headers = { ...(await service.headers()), 'Content-Type': 'application/json', 'If-Match': `"${revision}"` }
  return fetch(service.url + path, { method: 'PATCH', headers, body: JSON.stringify(body) })
}

it('is the new firm’s to make while the request waits, there and back, and nobody’s once the link is made', async () => {
  const service = await startTestService()
  running.push(service)
  const path = `/api/v1/requests/${(await service.create()).id}`
  const toDigital = { type: 'route.changed', route: 'digital' }
  expect((await record(service, path, toDigital, KARIN)).status).toBe(403)
  expect((await record(service, path, toDigital, ANNA)).status).toBe(200)
  const standing = async () => {
    const { status, waitingOn, actions } = await service.json(path)
    return [status, waitingOn, actions[0]?.kind]
  }
  expect(await standing()).toEqual(['awaiting-vendor', 'new-firm', 'request-link'])
  expect((await change(service, path, { route: 'form' })).status).toBe(200)
  expect(await standing()).toEqual(['awaiting-form', 'client', 'sign-form'])
  await change(service, path, { route: 'digital' })
  await record(service, path, { type: 'action.done', action: 'vendor-link', outcome: 'declared' }, KARIN)
  expect((await service.json(path)).status).toBe('awaiting-grant')
  for (const refused of [
    await change(service, path, { route: 'form' }),
    await record(service, path, { type: 'route.changed', route: 'form' }, ANNA),
  ]) {
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ refusals: [{ refusal: 'route-settled' }] })
  }
})

it('keeps back a form that still waits for the mail server', async () => {
  const faults: Fault[] = []
  const server = await startMailServer(() => faults.shift() ?? 'none')
  let later = 0
  const service = await startTestService({ environment: { SMTP_URL: server.url }, now: () => Date.now() + later })
  running.push(server, service)
  const path = `/api/v1/requests/${(await service.create({ client: { ...aDetails().client, subscriptionNumber: '4471903' } })).id}`
  const pdf = Buffer.from(await (await service.call(`${path}/form.pdf`)).arrayBuffer())
  await service.json(`${path}/signed-form`, { method: 'PUT', pdf, as: KARIN })
  await until(async () => (await service.stores.mails.inState('queued', 'handing-over', 'sent')).length === 0)
  faults.push('greylist')
  const sent = await service.json(`${path}/submission`, { method: 'POST', as: ANNA })
  expect(sent.status).toBe('awaiting-vendor')
  expect((await record(service, path, { type: 'route.changed', route: 'digital' }, ANNA)).status).toBe(200)
  later = 30 * 60_000
  const form = async () =>
    (await service.json<{ items: MailAnswer[] }>(`${path}/mails`)).items.find(({ kind }) => kind === 'submission')
  await until(async () => (await form())?.state === 'failed')
  expect(await form()).toMatchObject({ reason: 'The request no longer goes by form.' })
  expect(server.taken.filter(({ to }) => to === 'kopplingar@vendor.example')).toEqual([])
  expect((await service.json(path)).waitingOn).toBe('new-firm')
})
