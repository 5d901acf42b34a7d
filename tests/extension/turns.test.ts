import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { MessageAnswer, Work } from '../../shared/contracts/messages.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { FakeBrowser } from './fake-browser.ts'
import { LINKED } from './linked.ts'
import { startTestService, type TestService } from './start-test-service.ts'

const ANNA = 'anna@norrsken.example'
const MINUTE = 60_000
const SITE = 'https://apps.fortnox.se'

describe('whose turn it is', () => {
  let service: TestService
  let other: TestService
  let browser: FakeBrowser
  let request: RequestAnswer

  beforeAll(async () => {
    service = await startTestService()
    other = await startTestService()
  })
  afterAll(async () => {
    await service?.stop()
    await other?.stop()
  })
  beforeEach(async () => {
    browser = new FakeBrowser()
    browser.openPages = [{ tab: 1, origin: SITE }]
    request = await service.createRequest(aDetails())
    await connect(service)
    // Requests of the tests before this one are somebody's turn already: told of, and guided on what is open.
    browser.notifications.length = 0
    browser.guidedTabs.clear()
  })

  async function connect(to: TestService): Promise<string> {
    const page = { kind: 'page' as const, origin: to.origin, tab: 9 }
    const reply = await browser.ask('session.pair', { token: await to.extensionToken(ANNA) }, page)
    if (!reply?.ok) throw new Error(`Not connected: ${reply?.code}`)
    await browser.settle()
    return (reply.answer as { id: string }).id
  }
  async function ask<T>(name: string, payload: object = {}, origin?: string): Promise<T> {
    const sender = origin ? { kind: 'page' as const, origin, tab: 1 } : { kind: 'own' as const }
    const reply = await browser.ask(name, payload, sender)
    if (!reply?.ok) throw new Error(`${name}: ${reply?.code}`)
    return reply.answer as T
  }
  const status = () => ask<MessageAnswer<'status.read'>>('status.read')
  const told = () => browser.notifications.filter(({ id }) => id.endsWith(request.id))

  it('is told of once, and a press on that opens the page where it is acted on', async () => {
    expect(told()).toEqual([])
    await service.record(request.id, ...LINKED)
    await browser.pass(2 * MINUTE)
    expect(told()).toMatchObject([{ text: expect.stringContaining('Björkdalens Bageri AB') as string }])
    browser.kill()
    await browser.pass(10 * MINUTE)
    expect(told()).toHaveLength(1)
    await browser.worker.background.openTurn(told()[0]?.id ?? '')
    expect(browser.opened).toEqual(['host page'])
  })

  it('is no longer the person’s when the press comes late: then the request itself is opened', async () => {
    await service.record(request.id, ...LINKED)
    await browser.pass(2 * MINUTE)
    await service.record(request.id, { type: 'action.done', action: `assign/${ANNA}`, outcome: 'declared' })
    await browser.pass(2 * MINUTE)
    await browser.worker.background.openTurn(told()[0]?.id ?? '')
    expect(browser.opened).toEqual([`${service.origin}/requests/${request.id}`])
  })

  it('leads to an overlay on every page but those of a site where it is paused', async () => {
    await ask('guiding.pause', { paused: true, site: SITE })
    await service.record(request.id, ...LINKED)
    await browser.pass(2 * MINUTE)
    expect(browser.guidedTabs.has(1)).toBe(false)
    expect(await ask('page.opened', {}, SITE)).toEqual({ guided: false })
    expect((await ask<Work>('work.read', {}, SITE)).leads).toEqual([])
    expect((await ask<Work>('work.read', {}, 'https://apps2.fortnox.se')).leads).not.toEqual([])
    expect(await status()).toMatchObject({ paused: false, pausedSites: [SITE] })
    await ask('guiding.pause', { paused: false, site: SITE })
    await browser.settle()
    expect(browser.guidedTabs.has(1)).toBe(true)
  })

  it('is kept apart by service and account, and each of them connects again by itself', async () => {
    await service.record(request.id, ...LINKED)
    const theirs = await other.createRequest(aDetails())
    await other.record(theirs.id, ...LINKED)
    await connect(other)
    const { sessions, tasks } = await status()
    expect(sessions.map(({ serviceOrigin }) => serviceOrigin)).toEqual([service.origin, other.origin])
    const sessionOf = (id: string) => tasks.find((task) => task.request.id === id)?.session
    expect(sessionOf(request.id)).toBe(`${service.origin} ${ANNA}`)
    expect(sessionOf(theirs.id)).toBe(`${other.origin} ${ANNA}`)
    await ask('session.forget', { session: `${other.origin} ${ANNA}` })
    const left = await status()
    expect(left.sessions).toHaveLength(1)
    expect(left.tasks.some((task) => task.request.id === theirs.id)).toBe(false)
    expect(left.tasks.some((task) => task.request.id === request.id)).toBe(true)
  })
})
