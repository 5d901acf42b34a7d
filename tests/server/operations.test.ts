import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDetails } from '../shared/a-link-request.ts'
import { startDatabaseServer } from '../stores/a-database.ts'
import { aScene, type Scene } from './a-scene.ts'
import { aService, SUPPORT } from './a-service.ts'
import { listen } from './listen.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aScene()
})
afterAll(() => scene.service.stop())

const metrics = async () => (await scene.service.anonymous.send('GET', '/metrics')).text()
const figure = (text: string, line: string) =>
  Number(text.split('\n').find((each) => each.startsWith(`${line} `))?.split(' ').at(-1)) // oxfmt-ignore

describe('/metrics', () => {
  it('counts calls by route and status, events and open streams, for Prometheus', async () => {
    const before = await metrics()
    await scene.anna.ask('createRequest', { body: aDetails() })
    await scene.anna.refusal('readRequest', { params: { id: crypto.randomUUID() } })
    const stream = await listen(scene.anna, scene.service.url)
    await stream.until(({ event }) => event === 'ready')
    const response = await scene.service.anonymous.send('GET', '/metrics')
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/)
    const after = await response.text()
    const grown = (line: string) => figure(after, line) - (figure(before, line) || 0)
    expect(grown('http_request_duration_seconds_count{route="createRequest",status="201"}')).toBe(1)
    expect(grown('http_request_duration_seconds_count{route="readRequest",status="404"}')).toBe(1)
    expect(grown('link_request_events_total{type="request.created"}')).toBe(1)
    expect(grown('live_streams')).toBe(1)
    expect(after).toContain('process_resident_memory_bytes')
    stream.stop()
  })

  it('tells nothing about anybody', async () => {
    expect(await metrics()).not.toMatch(/@|[0-9a-f]{8}-[0-9a-f]{4}-|559900-?0014|Björk|Norrsken/)
  })
})

describe('health', () => {
  it('is told of the process and of its store', async () => {
    const { anonymous } = scene.service
    expect(await (await anonymous.send('GET', '/healthz')).json()).toEqual({ status: 'ok' })
    expect(await (await anonymous.send('GET', '/readyz')).json()).toEqual({ status: 'ready' })
  })

  it(
    'of a service whose database is away: it lives, and is not ready until it is back',
    { timeout: 120_000 },
    async () => {
      const server = await startDatabaseServer(['-c', 'fsync=off'])
      const service = await aService({ databaseUrl: await server.makeDatabase() })
      const { anonymous } = service
      try {
        expect((await anonymous.send('GET', '/readyz')).status).toBe(200)
        await server.restart(async () => {
          const away = await anonymous.send('GET', '/readyz')
          expect([away.status, (await away.json()).code]).toEqual([503, 'not-ready'])
          expect(away.headers.get('content-type')).toMatch(/^application\/problem\+json/)
          expect((await anonymous.send('GET', '/healthz')).status).toBe(200)
        })
        expect((await anonymous.send('GET', '/readyz')).status).toBe(200)
      } finally {
        await service.stop()
        await server.stop()
      }
    },
  )
})

describe('stopping', () => {
  it('lets a call finish that is under way, ends the streams, and takes no more calls', async () => {
    const service = await aService()
    const support = await service.signIn(SUPPORT)
    const stream = await listen(support, service.url)
    const body = JSON.stringify(aDetails())
    const half = Math.floor(body.length / 2)
    const { port } = service
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    const head = [
      'POST /api/v1/requests HTTP/1.1',
      `Host: localhost:${port}`,
      `Cookie: ${support.headers['cookie']}`,
      'Content-Type: application/json',
      'Expect: 100-continue',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    // The service has the call once it says to go on.
    await new Promise((resolve) => socket.once('data', resolve))
    socket.write(body.slice(0, half))
    const stopped = service.stop()
    await stream.ended
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed')
    socket.write(body.slice(half))
    await closed
    expect(answer).toMatch(/HTTP\/1\.1 201 Created/)
    await stopped
  })
})
