import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aScene, type Scene } from './a-scene.ts'

const HOUR = 60 * 60 * 1000
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

let scene: Scene
beforeAll(async () => {
  scene = await aScene()
})
afterAll(() => scene.service.stop())

describe('sessions', () => {
  it('are listed with what they are used from, and the present one is marked', async () => {
    const { service } = scene
    await service.anonymous.ask('signIn', { body: { email: 'karin@bjorkdalen.example' } })
    const body = { token: await service.mailedToken('karin@bjorkdalen.example') }
    await service.anonymous.ask('createSession', { body, headers: { 'user-agent': FIREFOX } })
    await service.extensionOf(scene.karin)
    const { items } = (await scene.karin.ask('listSessions')).body
    expect(items.map(({ kind, device, current }) => [kind, device, current])).toEqual(
      expect.arrayContaining([
        ['extension', undefined, false],
        ['web', 'Firefox, Windows', false],
        ['web', undefined, true],
      ]),
    )
    expect(JSON.stringify(items)).not.toContain(scene.karin.headers['cookie']?.split('=')[1])
  })

  it('can be ended one by one, and only by their person', async () => {
    const extension = await scene.service.extensionOf(scene.karin)
    const theirs = (await scene.karin.ask('listSessions')).body.items.find(({ kind }) => kind === 'extension')
    const params = { id: theirs?.id ?? '' }
    expect((await scene.anna.refusal('revokeSession', { params })).status).toBe(404)
    const count = (await scene.karin.ask('listSessions')).body.items.length
    await scene.karin.ask('revokeSession', { params })
    expect((await scene.karin.ask('listSessions')).body.items).toHaveLength(count - 1)
    const tokens = (await scene.karin.ask('listSessions')).body.items.filter(({ kind }) => kind === 'extension')
    for (const { id } of tokens) await scene.karin.ask('revokeSession', { params: { id } })
    expect((await extension.refusal('me')).status).toBe(401)
  })

  it('tell when they were last used, and one that was ended stays ended', async () => {
    const person = await scene.service.signIn('olle@sifferhuset.example')
    scene.service.clock.now += 2 * HOUR
    await person.ask('me')
    await expect
      .poll(async () => (await person.ask('listSessions')).body.items.find(({ current }) => current)?.usedAt)
      .toBe(new Date(scene.service.clock.now).toISOString())
    scene.service.clock.now += 2 * HOUR
    await Promise.all([person.ask('me'), person.ask('deleteSession')])
    expect((await person.refusal('me')).status).toBe(401)
  })
})

describe('the audit log', () => {
  it('says who saw and who changed a request, through what, and who was refused', async () => {
    const { anna, karin, stranger, request, service } = scene
    const params = { id: request.id }
    await (await service.extensionOf(karin)).ask('readRequest', { params })
    await anna.ask('invite', { params, body: { party: 'client' } })
    await stranger.refusal('readRequest', { params })
    const { items } = (await scene.support.ask('listAudit', { query: { about: request.id, limit: '3' } })).body
    expect(items.map(({ email, by, what, status }) => [email, by, what, status])).toEqual([
      ['eva@tredje.example', 'web', 'readRequest', 404],
      ['anna@norrsken.example', 'web', 'invite', 202],
      ['karin@bjorkdalen.example', 'extension', 'readRequest', 200],
    ])
  })

  it('names a request that was created, and goes on page by page', async () => {
    const { items, next } = (await scene.support.ask('listAudit', { query: { limit: '2' } })).body
    const more = (await scene.support.ask('listAudit', { query: { limit: '500', cursor: next ?? '' } })).body
    const all = (await scene.support.ask('listAudit', { query: { limit: '500' } })).body.items
    const isOld = ({ what }: { what: string }) => what !== 'listAudit'
    expect([...items, ...more.items].filter(isOld)).toEqual(all.filter(isOld))
    expect(all.find(({ about, what }) => about === scene.request.id && what === 'createRequest')?.status).toBe(201)
  })

  it('outlives a restart', async () => {
    const before = (await scene.support.ask('listAudit', { query: { email: 'anna@norrsken.example' } })).body.items
    await scene.service.restart()
    const after = (await scene.support.ask('listAudit', { query: { email: 'anna@norrsken.example' } })).body.items
    expect(after).toEqual(before)
  })
})

describe('a firm', () => {
  it('has its members added and removed by its own people', async () => {
    const params = { id: scene.firms.norrsken }
    const member = { name: 'Saga Öberg', email: 'saga@norrsken.example' }
    expect((await scene.anna.ask('addFirmMember', { params, body: member })).body.members).toHaveLength(2)
    const again = await scene.anna.refusal('addFirmMember', { params, body: member })
    expect([again.status, again.body.code]).toEqual([409, 'already-exists'])
    const saga = await scene.service.signIn(member.email)
    expect((await saga.ask('me')).body.firms.map(({ name }) => name)).toEqual(['Norrsken Revision AB'])
    await saga.ask('readRequest', { params: { id: scene.request.id } })
    await scene.anna.ask('removeFirmMember', { params: { ...params, email: 'SAGA@norrsken.example' } })
    expect((await saga.refusal('readRequest', { params: { id: scene.request.id } })).status).toBe(404)
    expect((await scene.anna.refusal('removeFirmMember', { params: { ...params, email: member.email } })).status).toBe(
      404,
    )
  })

  it('has a name of its own, however spelled', async () => {
    const body = { name: '  NORRSKEN   revision ab', kind: 'audit' as const }
    const { status, body: problem } = await scene.support.refusal('createFirm', { body })
    expect([status, problem.code]).toEqual([409, 'already-exists'])
  })
})
