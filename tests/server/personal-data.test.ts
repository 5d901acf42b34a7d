import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymise } from '../../server/personal-data/anonymise.ts'
import { eventSchema } from '../../shared/link-request/events.ts'
import { aDetails, anEvent, created } from '../shared/a-link-request.ts'
import { aScene, finished, submit, type Scene } from './a-scene.ts'

const DAY = 24 * 60 * 60 * 1000
const KARIN = 'karin@bjorkdalen.example'

let scene: Scene
let params: { id: string }
beforeAll(async () => {
  scene = await aScene({ retentionDays: 90 })
  params = { id: scene.request.id }
  await scene.karin.ask('updateMe', { body: { name: 'Karin Björk' } })
  await scene.karin.ask('recordEvents', { params, body: [finished('sign-form')] })
  const text = 'Ringde karin björk (Karin@Bjorkdalen.example), hon är Karin Björklunds granne'
  await scene.anna.ask('recordEvents', { params, body: [submit({ type: 'note.added', text })] })
  await scene.anna.ask('invite', { params, body: { party: 'client' } })
})
afterAll(() => scene.service.stop())

/** The files that hold the text, in whatever case. */
function filesWith(text: string): string[] {
  const names = readdirSync(scene.service.dataDir, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('outbox'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path, 'utf8').toLowerCase().includes(text.toLowerCase()))
}

describe("a person's data", () => {
  it('are handed to the person, and to support on their behalf', async () => {
    const { body: own } = await scene.karin.ask('exportMyData')
    expect(own.account).toEqual({ name: 'Karin Björk', language: 'sv' })
    expect(own.requests.map(({ id }) => id)).toEqual([scene.request.id])
    expect(own.requests[0]?.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['request.created', 'action.done', 'note.added', 'invitation.sent']),
    )
    expect(own.audit.some(({ what }) => what === 'recordEvents')).toBe(true)
    const { body: theirs } = await scene.support.ask('exportPersonalData', { body: { email: KARIN } })
    expect(theirs.requests).toEqual(own.requests)
  })

  it('are kept while an open request needs the person, and the answer says which', async () => {
    const { status, body } = await scene.support.refusal('erasePersonalData', { body: { email: KARIN } })
    expect([status, body.code]).toEqual([409, 'person-needed'])
    expect(body.detail).toContain(scene.request.reference)
  })

  it('are gone from every file once they are erased, while the history stays', async () => {
    const before = (await scene.anna.ask('listEvents', { params })).body.items
    await scene.anna.ask('recordEvents', {
      params,
      body: [submit({ type: 'request.cancelled', reason: 'Klart ändå' })],
    })
    const { body: erased } = await scene.support.ask('erasePersonalData', { body: { email: KARIN } })
    expect(erased).toMatchObject({ requests: 1, substitute: expect.stringMatching(/^raderad-\w+@anonym\.invalid$/) })
    const after = (await scene.anna.ask('listEvents', { params })).body.items
    expect(after.slice(0, before.length).map(({ id, type, at }) => [id, type, at])).toEqual(
      before.map(({ id, type, at }) => [id, type, at]),
    )
    const { body: request } = await scene.anna.ask('readRequest', { params })
    expect(request).toMatchObject({ status: 'cancelled', client: { contact: { name: 'Raderad person' } } })
    expect((await scene.karin.refusal('me')).status).toBe(401)
    await scene.service.restart()
    expect(filesWith(KARIN)).toEqual([])
    expect(filesWith('"Karin Björk"')).toEqual([])
    expect((await scene.anna.ask('readRequest', { params })).body).toEqual(request)
    expect((await scene.support.ask('exportPersonalData', { body: { email: KARIN } })).body).toMatchObject({
      account: null,
      sessions: [],
      requests: [],
      audit: [],
    })
  })

  it('do not take the names of others with them', async () => {
    const note = (await scene.anna.ask('listEvents', { params })).body.items.find(({ type }) => type === 'note.added')
    expect(note).toMatchObject({
      text: expect.stringMatching(/^Ringde Raderad person \(raderad-\w+@.*Karin Björklunds granne$/),
    })
  })

  it('of somebody at support are kept as long as they are at support', async () => {
    const { body } = await scene.support.refusal('erasePersonalData', { body: { email: 'stina@support.example' } })
    expect(body.detail).toContain('SUPPORT_EMAILS')
  })
})

describe('making an event anonymous', () => {
  const who = { email: KARIN, names: ['Karin Björk'], substitute: 'raderad-1@anonym.invalid' }

  it('leaves an event that the schema knows, with the address gone from action ids too', () => {
    const granted = anEvent({ type: 'action.done', action: `grant/${KARIN}/Lön`, outcome: 'verified' })
    const event = eventSchema.parse(anonymise(granted, who))
    expect(event).toMatchObject({ action: 'grant/raderad-1@anonym.invalid/Lön', id: granted.id })
  })

  it('finds a name with a hyphen in it, in running text too', () => {
    const text = 'Ringde Anna-Karin Öst i dag. Anna-Karin Östs chef svarade.'
    const note = anonymise(anEvent({ type: 'note.added', text }), { ...who, names: ['Anna-Karin Öst'] })
    expect(note).toMatchObject({
      text: expect.stringMatching(/^Ringde (?!Anna).+ i dag\. Anna-Karin Östs chef svarade\.$/),
    })
  })

  it("replaces a sole trader's number, which is the owner's personal number, and the firm's name with it", () => {
    const details = aDetails()
    details.client = { ...details.client, name: 'Björks Bageri', organisationNumber: '6408233234' }
    const event = eventSchema.parse(anonymise(created(details), who))
    expect(JSON.stringify(event)).not.toMatch(/6408233234|Björk/)
    expect(JSON.stringify(anonymise(created(), who))).toContain('5599000014')
  })
})

describe('retention', () => {
  it('forgets a request that has been over for so long, with its history, and notes that it did', async () => {
    const { stores, clock } = scene.service
    expect(await stores.requests.read(scene.request.id)).toBeDefined()
    clock.now += 91 * DAY
    await scene.service.restart()
    await expect.poll(() => scene.service.stores.requests.read(scene.request.id), { timeout: 20_000 }).toBeUndefined()
    const { reference } = scene.request
    await scene.service.restart()
    expect(filesWith(reference)).toEqual([])
    const support = await scene.service.signIn('stina@support.example')
    await expect
      .poll(
        async () => (await support.ask('listAudit', { query: { about: scene.request.id, limit: '1' } })).body.items[0],
      )
      .toMatchObject({ by: 'service', what: 'retention' })
    // Open requests are never too old.
    expect((await support.ask('listRequests')).body.items.map(({ status }) => status)).toEqual(['awaiting-form'])
  })
})
