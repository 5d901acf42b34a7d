import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDetails } from '../shared/a-link-request.ts'
import { aScene, finished, type Scene } from './a-scene.ts'

const HOUR = 60 * 60 * 1000
const EVA = { name: 'Eva Ek', email: 'eva@tredje.example' }

let scene: Scene
beforeAll(async () => {
  scene = await aScene()
})
afterAll(() => scene.service.stop())

describe('the list of firms', () => {
  const names = async (caller: Scene['anna']) => (await caller.ask('listFirms')).body.items.map(({ name }) => name)

  it('has every firm for support, the own ones for a consultant, and none for a client', async () => {
    expect(await names(scene.support)).toEqual([
      'Norrsken Revision AB',
      'Sifferhuset Redovisning AB',
      'Tredje Byrån AB',
    ])
    expect(await names(scene.anna)).toEqual(['Norrsken Revision AB'])
    expect(await names(scene.karin)).toEqual([])
  })
})

describe("a firm's presets", () => {
  const preset = { name: 'Revision', grants: [{ program: 'Bokföring', permissions: 'all' as const }] }

  it('are kept for all of its consultants, in place of the earlier ones', async () => {
    const params = { id: scene.firms.norrsken }
    await scene.anna.ask('keepFirmPresets', { params, body: { presets: [{ ...preset, name: 'Gammal' }] } })
    const { body } = await scene.anna.ask('keepFirmPresets', { params, body: { presets: [preset] } })
    expect(body.presets).toEqual([preset])
    await scene.service.restart()
    expect((await scene.anna.ask('listFirms')).body.items[0]?.presets).toEqual([preset])
  })

  it('are refused without grants, and stay as they were', async () => {
    const params = { id: scene.firms.norrsken }
    const body = { presets: [{ ...preset, grants: [{ program: '' }] }] }
    expect((await scene.anna.refusal('keepFirmPresets', { params, body })).status).toBe(422)
    expect((await scene.anna.ask('listFirms')).body.items[0]?.presets).toEqual([preset])
  })
})

describe("a firm's webhooks", () => {
  it('are listed without their secrets, to that firm only', async () => {
    const params = { id: scene.firms.norrsken }
    const { body: created } = await scene.anna.ask('createWebhook', {
      params,
      body: { url: 'https://firm.example/hook' },
    })
    const { body } = await scene.support.ask('listWebhooks', { params })
    expect(body.items).toEqual([{ id: created.id, url: created.url, createdAt: created.createdAt }])
    expect((await scene.stranger.ask('listWebhooks', { params: { id: scene.firms.other } })).body.items).toEqual([])
    expect((await scene.stranger.refusal('listWebhooks', { params })).status).toBe(404)
  })
})

describe('the board', () => {
  it('has a line for each request that the reader may see, longest in its status first', async () => {
    scene.service.clock.now += HOUR
    const { body: later } = await scene.anna.ask('createRequest', { body: aDetails({ administrator: 'current-firm' }) })
    const { body } = await scene.anna.ask('listBoard')
    expect(body.items.map(({ id }) => id)).toEqual([scene.request.id, later.id])
    expect(body).toMatchObject({ total: 2, next: null })
    expect(body.items[0]).toMatchObject({
      client: 'Björkdalens Bageri AB',
      organisationNumber: '5599000014',
      status: 'awaiting-form',
      waitingOn: 'client',
      people: ['Karin Björk'],
      mine: ['new-firm'],
      myTurn: false,
      stalled: false,
    })
    expect((await scene.karin.ask('listBoard')).body.items[0]).toMatchObject({ mine: ['client'], myTurn: true })
    expect((await scene.support.ask('listBoard')).body.total).toBe(3)
  })

  it('goes on where a page ended, and leaves out what is over when asked to', async () => {
    const { body: first } = await scene.support.ask('listBoard', { query: { limit: '2' } })
    const { body: second } = await scene.support.ask('listBoard', { query: { limit: '2', cursor: first.next ?? '' } })
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3)
    expect(second.next).toBeNull()
    const [over] = second.items
    const event = { id: crypto.randomUUID(), type: 'request.cancelled' as const, reason: 'Ångrat', at: new Date(scene.service.clock.now).toISOString(), channel: 'web' as const } // oxfmt-ignore
    await scene.support.ask('recordEvents', { params: { id: over?.id ?? '' }, body: [event] })
    const { body: open } = await scene.support.ask('listBoard', { query: { open: 'true' } })
    expect(open.items.map(({ id }) => id)).not.toContain(over?.id)
    expect(open.total).toBe(2)
  })
})

describe('lead times', () => {
  it('tell the median and the slow tenth of the stays that have ended, of requests that the reader may see', async () => {
    const hours = [1, 3, 8]
    for (const stay of hours) {
      const newFirm = { name: 'Tredje Byrån AB', kind: 'audit' as const, consultants: [EVA] }
      const { body } = await scene.stranger.ask('createRequest', { body: aDetails({ newFirm }) })
      scene.service.clock.now += stay * HOUR
      const params = { id: body.id }
      await scene.stranger.ask('recordEvents', { params, body: [finished('sign-form'), finished('send-form')] })
    }
    const { items } = (await scene.stranger.ask('leadTimes')).body
    expect(items).toEqual([{ status: 'awaiting-form', count: 3, median: 3 * HOUR, p90: 8 * HOUR }])
    expect((await scene.otherClient.ask('leadTimes')).body.items).toEqual([])
  })
})
