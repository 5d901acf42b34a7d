import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '../../shared/contracts/problems.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { aScene, type Scene } from './a-scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aScene()
})
afterAll(() => scene.service.stop())

const json = { 'content-type': 'application/json' }

async function post(body: BodyInit, headers: Record<string, string> = json) {
  const response = await scene.anna.send('POST', '/api/v1/requests', { headers, body })
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  return problemSchema.parse(await response.json())
}

describe('bad input gets a problem document', () => {
  it('that says that the body is not JSON', async () => {
    expect(await post('{"client":')).toMatchObject({
      status: 400,
      code: 'malformed-json',
      type: '/docs#malformed-json',
    })
    expect(await post('')).toMatchObject({ status: 422, code: 'invalid-request' })
  })

  it('that says that the bytes are not the text they are said to be', async () => {
    expect(await post(new Uint8Array([0xff, 0xfe, 0x22, 0x00]))).toMatchObject({ status: 400, code: 'malformed-json' })
    const charset = { 'content-type': 'application/json; charset=klingon' }
    expect(await post('{}', charset)).toMatchObject({ status: 415, code: 'unsupported-media-type' })
    const encoding = { ...json, 'content-encoding': 'gzip' }
    expect(await post('{}', encoding)).toMatchObject({ status: 400, code: 'malformed-json' })
  })

  it('that says that the media type is wrong', async () => {
    expect(await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415 })
    expect(await post('{}', { 'content-type': 'text/plain' })).toMatchObject({ code: 'unsupported-media-type' })
  })

  it('that says that 11 MB are too many, for a body and for a form', async () => {
    const large = 'x'.repeat(11 * 1024 * 1024)
    expect(await post(JSON.stringify({ large }))).toMatchObject({ status: 413, code: 'body-too-large' })
    const path = `/api/v1/requests/${scene.request.id}/signed-form`
    const headers = { 'content-type': 'application/pdf' }
    const form = await scene.anna.send('PUT', path, { headers, body: `%PDF-1.7\n${large}` })
    expect(problemSchema.parse(await form.json())).toMatchObject({ status: 413, code: 'body-too-large' })
  })

  it('that says that it is nested too deep', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
    expect(await post(deep)).toMatchObject({ status: 422, code: 'invalid-request' })
    expect((await post(`{"client":${deep}}`)).detail).toMatch(/64 levels/)
  })

  it('that points at every field that is wrong, and at most at twenty', async () => {
    const details = { ...aDetails(), administrator: 'auditor', extra: 1 }
    const problem = await post(JSON.stringify(details))
    expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/administrator', 'invalid-value'],
      ['', 'unrecognized-keys'],
    ])
    const many = { ...aDetails(), grants: Array.from({ length: 30 }, () => ({ program: 7 })) }
    expect((await post(JSON.stringify(many))).errors).toHaveLength(20)
  })

  it('and keys that would reach the prototype are fields like any other: refused', async () => {
    const text = JSON.stringify(aDetails()).replace('{', '{"__proto__":{"support":true},"constructor":{},')
    expect(await post(text)).toMatchObject({ status: 422 })
    expect(({} as { support?: boolean }).support).toBeUndefined()
  })

  it('when there is no such address, and when it takes another method', async () => {
    const missing = await scene.anna.send('GET', '/api/v1/nothing')
    expect(problemSchema.parse(await missing.json())).toMatchObject({ status: 404, code: 'not-found' })
    const wrong = await scene.anna.send('DELETE', '/api/v1/requests')
    expect(wrong.headers.get('allow')).toBe('POST, GET')
    expect(problemSchema.parse(await wrong.json())).toMatchObject({ status: 405, code: 'method-not-allowed' })
  })

  it.each(['/api/v1/requests/%', '/api/v1/requests/%2e%2e%2f%2e%2e', '/%c0%af', '/assets/..%2f..%2fpackage.json'])(
    'when the address is %s',
    async (path) => {
      const { status } = await scene.anna.send('GET', path, { headers: { accept: 'application/json' } })
      expect(status).toBe(404)
    },
  )

  it.each([
    ['limit', '0'],
    ['limit', 'many'],
    ['status', 'lost'],
    ['sort', 'name'],
    ['open', 'perhaps'],
    ['q', 'x'.repeat(201)],
    ['unknown', '1'],
  ])('when a list is asked for with %s=%s', async (name, value) => {
    const { status, body } = await scene.anna.refusal('listRequests', { query: { [name]: value } })
    expect([status, body.code]).toEqual([422, 'invalid-request'])
  })

  it('and a cursor that is not one of ours does no harm', async () => {
    for (const cursor of ['x', '%00', 'AAAA', Buffer.from('\u0000').toString('base64url')]) {
      const response = await scene.anna.send('GET', `/api/v1/requests?cursor=${cursor}`)
      expect([200, 422]).toContain(response.status)
    }
  })

  it('and bytes that are not HTTP end the connection, and nothing else', async () => {
    const socket = connect(scene.service.port, '127.0.0.1')
    const answer = await new Promise<string>((resolve) => {
      let text = ''
      socket.on('data', (chunk) => (text += chunk.toString()))
      socket.on('close', () => resolve(text))
      socket.write('\u0000\u0001\u0002 nonsense\r\n\r\n')
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
    expect((await scene.anna.ask('me')).status).toBe(200)
  })
})
