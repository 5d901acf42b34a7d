import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { FakeBrowser } from './fake-browser.ts'
import { startTestService, SUPPORT, type TestService } from './start-test-service.ts'

const ANNA = 'anna@norrsken.example'
const MINUTE = 60_000

interface Counted {
  step: string
  outcome: string
  count: number
}

describe('how people come through a guide', () => {
  let service: TestService
  let browser: FakeBrowser
  let session: string
  let request: RequestAnswer
  beforeAll(async () => {
    service = await startTestService()
    request = await service.createRequest(aDetails())
    browser = new FakeBrowser()
    const reply = await browser.ask('session.pair', { token: await service.extensionToken(ANNA) }, page())
    if (!reply?.ok) throw new Error('Not connected')
    session = (reply.answer as { id: string }).id
    await browser.settle()
  })
  afterAll(() => service?.stop())

  const page = () => ({ kind: 'page' as const, origin: service.origin, tab: 1 })
  const tell = (step: string, outcome: string, guide = 'assign-client') =>
    browser.ask('guide-health.record', { session, health: { guide: { id: guide, version: 1 }, step, outcome } }, page())
  async function counted(): Promise<string[]> {
    const { items } = await service.ask<{ items: Counted[] }>(SUPPORT, 'GET', '/reports/guide-health')
    return items.map(({ step, outcome, count }) => `${step} ${outcome} ${count}`).sort()
  }

  it('counts a step once a walk, whatever is said each time, and a walk that was left at its last step', async () => {
    for (const step of ['open-company-menu', 'open-user-admin', 'open-company-menu']) await tell(step, 'found')
    for (let times = 0; times < 3; times += 1) await tell('tick-client', 'not-found')
    for (let times = 0; times < 2; times += 1) await tell('tick-client', 'reported')
    await tell('open-dialog', 'found', 'grant-programs')
    const event = {
      id: crypto.randomUUID(),
      at: new Date(browser.time).toISOString(),
      channel: 'extension',
      type: 'action.done',
      action: 'grant/anna@norrsken.example/Lön',
      outcome: 'observed',
      guide: { id: 'grant-programs', version: 1 },
    }
    await browser.ask('event.record', { session, requestId: request.id, event }, page())
    await browser.pass(90 * MINUTE)
    await browser.pass(90 * MINUTE)
    expect(await counted()).toEqual([
      'open-company-menu found 1',
      'open-dialog found 1',
      'open-user-admin found 1',
      'tick-client abandoned 1',
      'tick-client not-found 1',
      'tick-client reported 2',
    ])
  })
})
