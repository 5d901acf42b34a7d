import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDetails } from '../shared/a-link-request.ts'
import { FakeBrowser } from './fake-browser.ts'
import { startTestService, SUPPORT, type TestService } from './start-test-service.ts'

describe('who may teach, and where', () => {
  let service: TestService
  let browser: FakeBrowser
  beforeAll(async () => {
    service = await startTestService()
    // Whoever has nothing to do with any request gets no link to sign in by.
    await service.createRequest(aDetails())
    browser = new FakeBrowser()
    browser.openPages = [{ tab: 1, origin: 'https://apps.fortnox.example' }]
  })
  afterAll(() => service?.stop())

  const page = (tab: number) => ({ kind: 'page' as const, origin: 'https://apps.fortnox.example', tab })
  async function connect(email: string): Promise<void> {
    const sender = { kind: 'page' as const, origin: service.origin, tab: 9 }
    await browser.ask('session.pair', { token: await service.extensionToken(email) }, sender)
    await browser.settle()
  }

  it('is support, on the tab where they began, until they close the panel', async () => {
    await connect('anna@norrsken.example')
    expect(await browser.ask('teach.start', {})).toEqual({ ok: false, code: 'not-allowed' })
    await connect(SUPPORT)
    expect(await browser.ask('teach.read', {}, page(1))).toEqual({ ok: false, code: 'not-allowed' })
    expect(await browser.ask('teach.start', {}, page(1))).toEqual({ ok: false, code: 'not-allowed' })
    expect(await browser.ask('teach.start', {})).toMatchObject({ ok: true })
    expect([...browser.taughtTabs]).toEqual([1])
    expect(await browser.ask('teach.read', {}, page(1))).toMatchObject({ ok: true, answer: { language: 'sv' } })
    expect(await browser.ask('teach.read', {}, page(2))).toEqual({ ok: false, code: 'not-allowed' })

    const progress = { guide: 'assign-client', step: 'save-client' }
    await browser.ask('teach.keep', progress, page(1))
    browser.taughtTabs.clear()
    browser.kill()
    await browser.ask('page.opened', {}, page(1))
    await browser.ask('page.opened', {}, page(2))
    expect([...browser.taughtTabs]).toEqual([1])
    expect(await browser.ask('teach.read', {}, page(1))).toMatchObject({ answer: { progress } })
    await browser.ask('teach.end', {}, page(1))
    expect(await browser.ask('teach.read', {}, page(1))).toEqual({ ok: false, code: 'not-allowed' })
  })
})
