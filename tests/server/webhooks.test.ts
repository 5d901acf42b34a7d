import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { webhookMessageSchema, type WebhookMessage } from '../../shared/contracts/webhook-routes.ts'
import { checkWebhookAddress, publicLookup } from '../../server/webhooks/webhook-address.ts'
import { aScene, submit, type Scene } from './a-scene.ts'

const MINUTE = 60_000

interface Received {
  headers: IncomingHttpHeaders
  body: string
  message: WebhookMessage
}

/** A firm's own system, which answers as it is told to. */
async function aReceiver() {
  const received: Received[] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      received.push({ headers: request.headers, body, message: webhookMessageSchema.parse(JSON.parse(body)) })
      response.writeHead(answers.shift() ?? 204, { location: 'http://127.0.0.1:1/' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answers,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

let scene: Scene
let receiver: Awaited<ReturnType<typeof aReceiver>>
let secret: string
let params: { id: string; webhook: string }
beforeAll(async () => {
  scene = await aScene()
  receiver = await aReceiver()
  const created = await scene.anna.ask('createWebhook', {
    params: { id: scene.firms.norrsken },
    body: { url: receiver.url },
  })
  secret = created.body.secret
  params = { id: scene.firms.norrsken, webhook: created.body.id }
})
afterAll(async () => {
  await scene.service.stop()
  await receiver.stop()
})

/** Answers the revision. */
async function change(): Promise<number> {
  const body = [submit({ type: 'note.added', text: 'x' })]
  return (await scene.anna.ask('recordEvents', { params: { id: scene.request.id }, body })).body.request.revision
}
const messagesAt = (revision: number) =>
  receiver.received.filter(({ message }) => message.request.revision === revision)
const deliveryAt = async (revision: number) =>
  (await scene.anna.ask('listDeliveries', { params })).body.items.find(
    ({ message }) => message.request.revision === revision,
  )
const eventually = { timeout: 20_000 }

describe('a webhook', () => {
  it('is told of a change, signed, without names', async () => {
    const revision = await change()
    await expect.poll(() => messagesAt(revision).length, eventually).toBe(1)
    const [{ headers, body, message }] = messagesAt(revision) as [Received]
    expect(message.request).toMatchObject({ id: scene.request.id, status: 'awaiting-form', waitingOn: 'client' })
    const [, time, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['kopplingsguiden-signature'])) ?? []
    expect(Number(time) * 1000).toBe(scene.service.clock.now)
    expect(signature).toBe(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'))
    expect(body).not.toMatch(/Karin|bjorkdalen|Anna/)
  })

  it('is not told of requests that the firm has no part in', async () => {
    const { items } = (await scene.stranger.ask('listRequests')).body
    const foreign = items[0]?.id ?? ''
    const body = [submit({ type: 'note.added', text: 'x' })]
    await scene.stranger.ask('recordEvents', { params: { id: foreign }, body })
    const revision = await change()
    await expect.poll(() => messagesAt(revision).length, eventually).toBe(1)
    expect(receiver.received.filter(({ message }) => message.request.id === foreign)).toEqual([])
  })

  it('is tried again with the same id until it answers well, and the log says how each try went', async () => {
    receiver.answers.push(500)
    const revision = await change()
    await expect
      .poll(() => deliveryAt(revision), eventually)
      .toMatchObject({ state: 'queued', attempts: [{ status: 500 }] })
    const waiting = await deliveryAt(revision)
    expect(Date.parse(waiting?.nextTryAt ?? '')).toBe(scene.service.clock.now + MINUTE / 2)
    scene.service.clock.now += MINUTE
    await change()
    await expect
      .poll(() => deliveryAt(revision), eventually)
      .toMatchObject({
        state: 'delivered',
        attempts: [{ status: 500 }, { status: 204 }],
      })
    const ids = messagesAt(revision).map(({ headers }) => headers['kopplingsguiden-delivery'])
    expect(new Set(ids).size).toBe(1)
    expect(ids).toHaveLength(2)
  })

  it('does not follow redirects', async () => {
    receiver.answers.push(302)
    const revision = await change()
    await expect
      .poll(() => deliveryAt(revision), eventually)
      .toMatchObject({ state: 'queued', attempts: [{ status: 302 }] })
  })

  it('is given up when its receiver says that it is gone', async () => {
    receiver.answers.push(410)
    const revision = await change()
    await expect.poll(() => deliveryAt(revision), eventually).toMatchObject({ state: 'failed' })
  })

  it('is told after a restart of what was waiting, under the same id', async () => {
    receiver.answers.push(503)
    const revision = await change()
    await expect.poll(() => deliveryAt(revision), eventually).toMatchObject({ attempts: [{ status: 503 }] })
    const before = await deliveryAt(revision)
    scene.service.clock.now += MINUTE
    await scene.service.restart()
    await expect.poll(() => deliveryAt(revision), eventually).toMatchObject({ id: before?.id, state: 'delivered' })
  })

  it('is told at a start of a change that nobody was told of because the process died', async () => {
    const { stores } = scene.service
    const revision = await change()
    await expect.poll(() => deliveryAt(revision), eventually).toMatchObject({ state: 'delivered' })
    // As if the process had died between keeping the change and keeping the delivery.
    const webhook = (await stores.webhooks.list()).find(({ id }) => id === params.webhook)
    if (!webhook) throw new Error('The webhook is gone')
    await stores.webhooks.remove(webhook.id)
    await stores.webhooks.keep(webhook)
    const count = messagesAt(revision).length
    await scene.service.restart()
    await expect.poll(() => messagesAt(revision).length, eventually).toBe(count + 1)
  })

  it('is told no more once it is deleted', async () => {
    await scene.anna.ask('deleteWebhook', { params })
    const count = receiver.received.length
    await change()
    await scene.service.restart()
    expect(receiver.received).toHaveLength(count)
    expect((await scene.anna.refusal('listDeliveries', { params })).status).toBe(404)
  })
})

describe("a webhook's address", () => {
  it.each([
    ['http://firm.example/', 'not-https'],
    ['ftp://firm.example/', 'not-https'],
    ['https://user:secret@firm.example/', 'credentials-in-address'],
    ['https://localhost/', 'private-address'],
    ['https://127.0.0.1/', 'private-address'],
    ['https://2130706433/', 'private-address'],
    ['https://0x7f.1/', 'private-address'],
    ['https://10.1.2.3/', 'private-address'],
    ['https://169.254.169.254/latest', 'private-address'],
    ['https://192.168.1.1/', 'private-address'],
    ['https://100.64.0.1/', 'private-address'],
    ['https://[::1]/', 'private-address'],
    ['https://[::ffff:10.0.0.1]/', 'private-address'],
    ['https://[fd00::1]/', 'private-address'],
    ['https://[64:ff9b::7f00:1]/', 'private-address'],
  ])('is not %s', (address, problem) => {
    expect(checkWebhookAddress(address, false)).toBe(problem)
  })

  it('may be public over https, and in practice on this machine', () => {
    expect(checkWebhookAddress('https://firm.example/hook', false)).toBeUndefined()
    expect(checkWebhookAddress('https://8.8.8.8/', false)).toBeUndefined()
    expect(checkWebhookAddress('http://127.0.0.1:1234/', true)).toBeUndefined()
    expect(checkWebhookAddress('http://10.0.0.1/', true)).toBe('not-https')
  })

  it('is judged again when its name is resolved: a name that points at this machine is not connected to', async () => {
    const lookup = (isPractice: boolean) =>
      new Promise((resolve) => {
        publicLookup(isPractice)('localhost', {}, (error, address) => resolve(error ? error.code : address))
      })
    expect(await lookup(false)).toBe('private-address')
    expect(['127.0.0.1', '::1']).toContain(await lookup(true))
  })

  it('is refused with a problem that says why', async () => {
    const { status, body } = await scene.anna.refusal('createWebhook', {
      params: { id: scene.firms.norrsken },
      body: { url: 'http://10.0.0.1/' },
    })
    expect([status, body.errors?.[0]?.pointer, body.errors?.[0]?.code]).toEqual([422, '/url', 'not-https'])
  })
})
