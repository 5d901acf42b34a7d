import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDetails } from '../shared/a-link-request.ts'
import { aScene, finished, submit, type Scene } from './a-scene.ts'

let scene: Scene
let params: { id: string }
beforeAll(async () => {
  scene = await aScene()
})
afterAll(() => scene.service.stop())
beforeEach(async () => {
  params = { id: (await scene.anna.ask('createRequest', { body: aDetails() })).body.id }
})

const history = async () => (await scene.anna.ask('listEvents', { params })).body.items

describe('recording events', () => {
  it('moves the request, in the order given', async () => {
    const body = ['sign-form', 'send-form', 'vendor-link'].map(finished)
    const answer = await scene.anna.ask('recordEvents', { params, body })
    expect(answer.body.request).toMatchObject({ status: 'awaiting-assignment', waitingOn: 'new-firm', revision: 4 })
    expect(answer.body.accepted).toEqual(body.map(({ id }) => id))
    expect(answer.headers.get('etag')).toBe('"4"')
  })

  it('counts an event sent again as recorded, and keeps it once', async () => {
    const body = [finished('sign-form')]
    await scene.anna.ask('recordEvents', { params, body })
    const again = await scene.anna.ask('recordEvents', { params, body: [...body, ...body] })
    expect(again.body).toMatchObject({ accepted: [], duplicates: [body[0]?.id, body[0]?.id] })
    expect(await history()).toHaveLength(2)
  })

  it('keeps an event once that arrives many times at the same moment', async () => {
    const init = { headers: { 'content-type': 'application/json' }, body: JSON.stringify([finished('sign-form')]) }
    const path = `/api/v1/requests/${params.id}/events`
    const answers = await Promise.all(Array.from({ length: 8 }, () => scene.anna.send('POST', path, init)))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(await history()).toHaveLength(2)
  })

  it('records all or none, and says which one is not allowed and why', async () => {
    const body = [finished('sign-form'), finished('vendor-link')]
    const { status, body: problem } = await scene.anna.refusal('recordEvents', { params, body })
    expect([status, problem.code]).toEqual([409, 'event-refused'])
    expect(problem.refusals).toEqual([{ id: body[1]?.id, refusal: 'action-waiting' }])
    expect(problem.detail).toBe('Something else has to be done first.')
    expect(await history()).toHaveLength(1)
  })

  it('is refused to a party whose action it is not', async () => {
    await scene.anna.ask('recordEvents', { params, body: ['sign-form', 'send-form', 'vendor-link'].map(finished) })
    const assign = finished('assign/anna@norrsken.example')
    const { status, body } = await scene.karin.refusal('recordEvents', { params, body: [assign] })
    expect([status, body.code]).toEqual([403, 'not-allowed'])
  })

  it('says who did it by the session, whatever the client says', async () => {
    const extension = await scene.service.extensionOf(scene.karin)
    const sent = { ...finished('sign-form'), channel: 'support' as const }
    await extension.ask('recordEvents', { params, body: [sent] })
    expect((await history()).at(-1)).toMatchObject({
      channel: 'extension',
      actor: { role: 'client', name: 'Karin Björk', email: 'karin@bjorkdalen.example' },
    })
  })

  it('refuses a client that names the actor or the time of arrival itself', async () => {
    const forged = { ...finished('sign-form'), recordedAt: '2020-01-01T00:00:00.000Z', actor: { role: 'support' } }
    const { status } = await scene.anna.refusal('recordEvents', { params, body: [forged] })
    expect(status).toBe(422)
  })

  it('answers 404 for a request that the person has no part in, as for one that is not there', async () => {
    const body = [submit({ type: 'note.added', text: 'hej' })]
    const foreign = await scene.stranger.refusal('recordEvents', { params, body })
    const missing = await scene.stranger.refusal('recordEvents', { params: { id: crypto.randomUUID() }, body })
    expect(foreign.body).toEqual(missing.body)
    expect(foreign.status).toBe(404)
  })

  it('writes to whoever it waits on next', async () => {
    await scene.anna.ask('recordEvents', { params, body: [finished('sign-form')] })
    const mail = (await scene.service.mails()).at(-1)
    expect(mail?.to).toBe('anna@norrsken.example')
  })
})
