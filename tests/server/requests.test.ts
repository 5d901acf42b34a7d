import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDetails } from '../shared/a-link-request.ts'
import { aScene, finished, type Scene } from './a-scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aScene()
})
afterAll(() => scene.service.stop())

describe('a link request over HTTP', () => {
  it('is created by a consultant of the new firm, and waits for its form', async () => {
    const { headers, body } = await scene.anna.ask('createRequest', { body: aDetails() })
    expect(headers.get('location')).toBe(`/api/v1/requests/${body.id}`)
    expect(headers.get('etag')).toBe('"1"')
    expect(body).toMatchObject({ status: 'awaiting-form', waitingOn: 'client', revision: 1, mine: ['new-firm'] })
    const read = await scene.anna.ask('readRequest', { params: { id: body.id } })
    expect(read.body).toEqual(body)
  })

  it('takes an organisation number in any spelling and keeps ten digits', async () => {
    for (const organisationNumber of ['559900-0014', '16559900-0014', ' 5599 0000 14 ', '５５９９００－００１４']) {
      const details = aDetails()
      details.client.organisationNumber = organisationNumber
      const { body } = await scene.anna.ask('createRequest', { body: details })
      expect(body.client.organisationNumber).toBe('5599000014')
    }
  })

  it.each([
    ['5599000015', 'check-digit-wrong', /should end in 4/],
    ['55990000', 'not-ten-digits', /ten digits/],
    ['55990000AB', 'not-digits', /only digits/],
    ['5519000014', 'third-digit-below-two', /third digit/],
  ])('says what is wrong with the organisation number %s', async (organisationNumber, code, words) => {
    const details = aDetails()
    details.client.organisationNumber = organisationNumber
    const { status, body } = await scene.anna.refusal('createRequest', { body: details })
    expect([status, body.code]).toEqual([422, 'invalid-request'])
    expect(body.errors).toEqual([
      { pointer: '/client/organisationNumber', code, detail: expect.stringMatching(words) as string },
    ])
  })

  it('refuses control characters in names, and the same consultant or program twice', async () => {
    const odd = aDetails()
    odd.client.name = 'Björk\u0007dalen'
    const refused = await scene.anna.refusal('createRequest', { body: odd })
    expect(refused.body.errors).toMatchObject([{ pointer: '/client/name', code: 'no-control-characters' }])
    const twice = aDetails({ grants: [...aDetails().grants, { program: 'Lön', permissions: ['Attest'] }] })
    const repeated = await scene.anna.refusal('createRequest', { body: twice })
    expect(repeated.body.errors).toMatchObject([{ pointer: '/grants', code: 'repeated' }])
  })

  it('is not created for firms that the person has no part in', async () => {
    const { status, body } = await scene.stranger.refusal('createRequest', { body: aDetails() })
    expect([status, body.errors?.[0]?.code]).toEqual([422, 'not-your-firm'])
  })

  it('is changed only by someone who says which revision they saw', async () => {
    const params = { id: scene.request.id }
    const body = { grants: [{ program: 'Lön', permissions: 'all' as const }] }
    const unsaid = await scene.anna.refusal('updateRequest', { params, body })
    expect([unsaid.status, unsaid.body.code]).toEqual([428, 'precondition-required'])
    const { headers } = await scene.anna.ask('readRequest', { params })
    const seen = { 'if-match': headers.get('etag') ?? '' }
    const changed = await scene.anna.ask('updateRequest', { params, body, headers: seen })
    expect(changed.body.grants).toEqual(body.grants)
    expect(changed.headers.get('etag')).not.toBe(headers.get('etag'))
    const late = await scene.anna.refusal('updateRequest', { params, body, headers: seen })
    expect([late.status, late.body.code]).toEqual([412, 'precondition-failed'])
  })

  it('lets one of two people win who change it at the same moment', async () => {
    const params = { id: scene.request.id }
    const { headers } = await scene.anna.ask('readRequest', { params })
    const init = {
      headers: { 'content-type': 'application/json', 'if-match': headers.get('etag') ?? '' },
      body: JSON.stringify({ route: 'form', grants: aDetails().grants }),
    }
    const path = `/api/v1/requests/${scene.request.id}`
    const answers = await Promise.all([1, 2, 3, 4].map(() => scene.anna.send('PATCH', path, init)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412])
  })

  it('is found whatever case its id is written in', async () => {
    const { body } = await scene.anna.ask('readRequest', { params: { id: scene.request.id.toUpperCase() } })
    expect(body.id).toBe(scene.request.id)
  })

  it('shows what moved it in its history', async () => {
    const { body: created } = await scene.anna.ask('createRequest', { body: aDetails() })
    const params = { id: created.id }
    await scene.anna.ask('recordEvents', { params, body: [finished('sign-form')] })
    const { body } = await scene.karin.ask('listEvents', { params })
    expect(body.items.map(({ type, actor }) => [type, actor.email])).toEqual([
      ['request.created', 'anna@norrsken.example'],
      ['action.done', 'anna@norrsken.example'],
    ])
  })

  it('mails the party that is invited a link of their own', async () => {
    const { body: created } = await scene.anna.ask('createRequest', { body: aDetails() })
    await scene.anna.ask('invite', { params: { id: created.id }, body: { party: 'current-firm' } })
    const mail = (await scene.service.mails()).findLast(({ to }) => to === 'olle@sifferhuset.example')
    expect(mail?.subject).toContain(created.reference)
    expect(mail?.links[0]).toMatch(/\/join\?token=/)
  })
})
