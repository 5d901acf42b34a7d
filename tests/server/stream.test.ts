import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDetails } from '../shared/a-link-request.ts'
import { aScene, submit, type Scene } from './a-scene.ts'
import { listen } from './listen.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aScene()
})
afterAll(() => scene.service.stop())

const note = (id: string) =>
  scene.support.ask('recordEvents', { params: { id }, body: [submit({ type: 'note.added', text: 'x' })] })

describe('the live stream', () => {
  it('tells of a change to those who may see the request, and to nobody else', async () => {
    const { url } = scene.service
    const [theirs, strangers] = await Promise.all([listen(scene.karin, url), listen(scene.stranger, url)])
    await Promise.all([
      theirs.until(({ event }) => event === 'ready'),
      strangers.until(({ event }) => event === 'ready'),
    ])
    const { revision } = (await note(scene.request.id)).body.request
    const own = await scene.stranger.ask('listRequests')
    await note(own.body.items[0]?.id ?? '')
    await theirs.until(({ data }) => data.id === scene.request.id && data.revision === revision)
    await strangers.until(({ data }) => data.id === own.body.items[0]?.id)
    expect(strangers.messages.filter(({ data }) => data.id === scene.request.id)).toEqual([])
    theirs.stop()
    strangers.stop()
  })

  it('ends when its session does', async () => {
    const person = await scene.service.signIn('karin@bjorkdalen.example')
    const stream = await listen(person, scene.service.url)
    await person.ask('deleteSession')
    await expect(stream.ended).resolves.toBeUndefined()
  })

  it('ends when its reader is no longer a member of the firm', async () => {
    const colleague = { name: 'Elof Wik', email: 'elof@norrsken.example' }
    const params = { id: scene.firms.norrsken }
    await scene.anna.ask('addFirmMember', { params, body: colleague })
    const elof = await scene.service.signIn(colleague.email)
    const stream = await listen(elof, scene.service.url)
    await scene.anna.ask('removeFirmMember', { params: { ...params, email: colleague.email } })
    await stream.ended
    expect((await elof.refusal('readRequest', { params: { id: scene.request.id } })).status).toBe(404)
  })

  it('says to begin anew when it does not know the place that a reader left off at', async () => {
    const stream = await listen(scene.support, scene.service.url, 'long-ago')
    await stream.until(({ event }) => event === 'resync')
    expect(stream.messages.map(({ event }) => event)).toEqual(['resync'])
    stream.stop()
  })

  it('has no gap and no repeat, however often a reader reconnects while many write', { timeout: 120_000 }, async () => {
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) {
      ids.push((await scene.support.ask('createRequest', { body: aDetails() })).body.id)
    }
    const first = await listen(scene.support, scene.service.url)
    await first.until(({ event }) => event === 'ready')
    let place = first.messages.at(-1)?.id ?? ''
    first.stop()

    const seen: string[] = []
    const writers = ids.map(async (id) => {
      for (let count = 0; count < 20; count += 1) await note(id)
    })
    const written = Promise.all(writers)
    const keyOf = ({ id, revision }: { id?: string; revision?: number }) => `${id} ${revision}`
    const wanted = ids.flatMap((id) => Array.from({ length: 20 }, (_, index) => keyOf({ id, revision: index + 2 })))
    let reconnects = 0
    while (!wanted.every((key) => seen.includes(key))) {
      const stream = await listen(scene.support, scene.service.url, place)
      await stream.until(({ event }) => event === 'request')
      stream.stop()
      await stream.ended
      for (const { id, data } of stream.messages) {
        seen.push(keyOf(data))
        place = id
      }
      reconnects += 1
    }
    await written
    expect(reconnects).toBeGreaterThan(3)
    expect(seen.toSorted()).toEqual(wanted.toSorted())
  })
})
