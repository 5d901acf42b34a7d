import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDetails } from '../shared/a-link-request.ts'
import { aScene, type Scene } from './a-scene.ts'
import { aService, SUPPORT } from './a-service.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aScene()
})
afterAll(() => scene.service.stop())

describe('security headers', () => {
  it.each(['/api/v1/guides', '/docs', '/healthz', '/sign-in', '/nothing/here'])('are on %s', async (path) => {
    const { headers } = await scene.service.anonymous.send('GET', path)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('keep answers about people out of every cache', async () => {
    const { headers } = await scene.anna.ask('listRequests')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('a write that another site makes the browser send', () => {
  const body = JSON.stringify(aDetails())
  const create = (headers: Record<string, string>) =>
    scene.anna.send('POST', '/api/v1/requests', { headers: { 'content-type': 'application/json', ...headers }, body })

  it.each([
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost:1' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('is refused: %o', async (headers) => {
    const response = await create(headers)
    expect([response.status, (await response.json()).code]).toEqual([403, 'foreign-origin'])
  })

  it('is taken from our own pages', async () => {
    expect((await create({ origin: scene.service.url })).status).toBe(201)
    expect((await create({ origin: `http://localhost:${scene.service.port}` })).status).toBe(201)
  })

  it('is taken from the extension, which has an origin of its own', async () => {
    const extension = await scene.service.extensionOf(scene.anna)
    const headers = { 'content-type': 'application/json', origin: 'chrome-extension://abcdefghijklmnop' }
    expect((await extension.send('POST', '/api/v1/requests', { headers, body })).status).toBe(201)
  })

  it('and reads are never shared with another site', async () => {
    const { headers } = await scene.anna.send('GET', '/api/v1/me', { headers: { origin: 'https://elsewhere.example' } })
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('rate limits', () => {
  it('stop a mailbox from being flooded, whatever the spelling of its address', async () => {
    const service = await aService()
    const ask = async (email: string) => {
      const headers = { 'content-type': 'application/json' }
      return (await service.anonymous.send('POST', '/api/v1/sign-in', { headers, body: JSON.stringify({ email }) }))
        .status
    }
    try {
      const answers: number[] = []
      for (let count = 0; count < 16; count += 1) answers.push(await ask(count % 2 ? SUPPORT : SUPPORT.toUpperCase()))
      expect(answers).toEqual([...Array(15).fill(202), 429])
      expect(await service.mails()).toHaveLength(15)
      expect(await ask('other@support.example')).toBe(202)
    } finally {
      await service.stop()
    }
  })

  it('stop one source from asking for links without end, and say when to try again', async () => {
    const service = await aService()
    try {
      const answers: Response[] = []
      for (let count = 0; count <= 60; count += 1) {
        const body = JSON.stringify({ email: `person${count}@elsewhere.example` })
        const init = {
          headers: { 'content-type': 'application/json' },
          body,
        }
        answers.push(await service.anonymous.send('POST', '/api/v1/sign-in', init))
      }
      expect(answers.map(({ status }) => status)).toEqual([...Array(60).fill(202), 429])
      expect(await answers.at(-1)?.json()).toMatchObject({ code: 'too-many-requests' })
      expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
    } finally {
      await service.stop()
    }
  })
})
