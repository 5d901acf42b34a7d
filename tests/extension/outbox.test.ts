import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { MessageAnswer, Work } from '../../shared/contracts/messages.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { FakeBrowser } from './fake-browser.ts'
import { startFaultyLine, type FaultyLine } from './faulty-line.ts'
import { startTestService, type TestService } from './start-test-service.ts'

const ANNA = 'anna@norrsken.example'
const HOUR = 3_600_000

describe('the outbox', () => {
  let service: TestService
  let line: FaultyLine
  let browser: FakeBrowser
  let request: RequestAnswer
  let session: string

  beforeAll(async () => {
    service = await startTestService()
    line = await startFaultyLine(service.origin)
  })
  afterAll(async () => {
    await line?.stop()
    await service?.stop()
  })
  beforeEach(async () => {
    line.decide = () => 'none'
    browser = new FakeBrowser()
    request = await service.createRequest(aDetails())
    session = await connect()
    await browser.settle()
  })

  const page = () => ({ kind: 'page' as const, origin: line.origin, tab: 1 })

  async function connect(): Promise<string> {
    const reply = await browser.ask('session.pair', { token: await service.extensionToken(ANNA) }, page())
    if (!reply?.ok) throw new Error(`Not connected: ${reply?.code}`)
    return (reply.answer as { id: string }).id
  }
  async function record(fact: object = { type: 'note.added', text: 'A step' }, requestId = request.id) {
    const id = crypto.randomUUID()
    const event = { id, at: new Date(browser.time).toISOString(), channel: 'extension', ...fact }
    const reply = await browser.ask('event.record', { session, requestId, event }, page())
    return { id, reply }
  }
  async function status(): Promise<MessageAnswer<'status.read'>> {
    const reply = await browser.ask('status.read', {})
    if (!reply?.ok) throw new Error(`No status: ${reply?.code}`)
    return reply.answer as MessageAnswer<'status.read'>
  }
  const arrived = async (id: string, requestId = request.id) =>
    (await service.history(requestId)).filter((event) => event.id === id).length

  it('shows what waits as done at once, though the service has not heard of it', async () => {
    browser.isOffline = true
    await record({ type: 'action.done', action: 'sign-form', outcome: 'declared' })
    const reply = await browser.ask('work.read', {}, page())
    const { tasks } = (reply?.ok ? reply.answer : { tasks: [] }) as Work
    const mine = tasks.find((task) => task.request.id === request.id)
    expect(mine?.request.actions.find(({ id }) => id === 'sign-form')?.state).toBe('done')
    expect((await status()).connection).toMatchObject({ state: 'offline', waiting: 1, problem: 'offline' })
  })

  it('keeps an event through a day offline and a restart of the browser', async () => {
    browser.isOffline = true
    const { id } = await record()
    await browser.pass(24 * HOUR)
    browser.kill()
    browser.alarms.clear()
    browser.isOffline = false
    await browser.worker.background.wake()
    await browser.pass(HOUR / 4)
    expect(await arrived(id)).toBe(1)
    expect((await status()).connection).toEqual({ state: 'online', waiting: 0 })
  })

  it.each(['429-seconds', '429-date', '503-soon'] as const)('waits as long as the service asks (%s)', async (fault) => {
    line.decide = () => fault
    const { id } = await record()
    await browser.settle()
    line.decide = () => 'none'
    const calls = line.calls.length
    await browser.pass(5_000)
    await record()
    await browser.settle()
    expect(line.calls.slice(calls).filter((call) => call.startsWith('POST'))).toEqual([])
    await browser.pass(5_000)
    expect(await arrived(id)).toBe(1)
  })

  it('asks to connect again when the token is no longer taken, and then sends what it kept', async () => {
    line.decide = (_, path) => (path.includes('/events') ? '401' : 'none')
    const { id } = await record()
    await browser.settle()
    const expired = await status()
    expect(expired.connection).toMatchObject({ state: 'reconnect', waiting: 1 })
    expect(expired.sessions[0]?.expired).toBe(true)
    expect(browser.badge.text).toBe('!')
    line.decide = () => 'none'
    await browser.pass(24 * HOUR)
    expect(await arrived(id)).toBe(0)
    await connect()
    await browser.pass(60_000)
    expect(await arrived(id)).toBe(1)
  })

  it('sets a refused event aside where it is seen, and goes on with the rest', async () => {
    browser.isOffline = true
    const refused = await record({ type: 'action.done', action: 'vendor-link', outcome: 'declared' })
    const next = await record()
    browser.isOffline = false
    await browser.pass(60_000)
    expect(await arrived(refused.id)).toBe(0)
    expect(await arrived(next.id)).toBe(1)
    const { activity, connection } = await status()
    const setAside = activity.filter(({ state }) => state === 'set-aside')
    expect(connection).toEqual({ state: 'online', waiting: 0 })
    expect(setAside).toMatchObject([
      { id: refused.id, problem: { code: 'event-refused', detail: 'Something else has to be done first.' } },
    ])
  })

  it('does not let one request that fails hold up another', async () => {
    const other = await service.createRequest(aDetails())
    line.decide = (_, path) => (path.includes(request.id) ? '500' : 'none')
    const stuck = await record()
    const free = await record(undefined, other.id)
    await browser.settle()
    expect(await arrived(free.id, other.id)).toBe(1)
    expect(await arrived(stuck.id)).toBe(0)
    line.decide = () => 'none'
    await browser.pass(HOUR / 4)
    expect(await arrived(stuck.id)).toBe(1)
  })

  it.each(['portal', 'half', 'lost', 'late-500'] as const)(
    'takes no answer but the service’s own for an acknowledgement (%s)',
    async (fault) => {
      line.decide = () => fault
      const { id } = await record()
      await browser.settle()
      expect((await status()).connection.waiting).toBe(1)
      line.decide = () => 'none'
      await browser.pass(HOUR / 4)
      expect((await status()).connection.waiting).toBe(0)
      expect(await arrived(id)).toBe(1)
    },
  )

  it('makes room by throwing out what can be fetched again, and says so when that is not enough', async () => {
    const size = () => [...browser.storage].reduce((sum, [key, text]) => sum + key.length + text.length, 0)
    browser.isOffline = true
    browser.room = size() + 50
    expect((await record()).reply).toEqual({ ok: true, answer: { waiting: 1 } })
    expect(browser.storage.has('guides')).toBe(false)
    browser.room = size() + 50
    expect((await record()).reply).toEqual({ ok: false, code: 'storage-full' })
    expect((await status()).connection).toMatchObject({ waiting: 1, problem: 'storage-full' })
  })

  it('leaves a failing service pauses even when there is no room to note them', async () => {
    line.decide = () => '500'
    const { id } = await record()
    await browser.settle()
    browser.room = 0
    const calls = line.calls.length
    await browser.pass(HOUR)
    expect(line.calls.slice(calls).filter((call) => call.startsWith('POST')).length).toBeLessThan(30)
    line.decide = () => 'none'
    browser.room = Infinity
    await browser.pass(HOUR / 4)
    expect(await arrived(id)).toBe(1)
  })

  it('is not held up by a clock that was set back', async () => {
    line.decide = () => '500'
    const { id } = await record()
    await browser.settle()
    line.decide = () => 'none'
    browser.time -= 30 * 24 * HOUR
    await browser.worker.background.wake()
    await browser.settle()
    expect(await arrived(id)).toBe(1)
  })

  it('puts by what it cannot read instead of throwing it away', async () => {
    browser.kill()
    browser.storage.set('outbox', JSON.stringify([{ from: 'an older version' }]))
    expect((await status()).connection.waiting).toBe(0)
    const put = [...browser.storage].find(([key]) => key.startsWith('unreadable outbox'))
    expect(put?.[1]).toBe('[{"from":"an older version"}]')
  })
})
