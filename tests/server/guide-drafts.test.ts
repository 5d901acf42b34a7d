import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedGuides } from '../../server/guides/seed-guides.ts'
import { createGuideSigner, createOperatorKey } from '../../server/guides/guide-signer.ts'
import type { GuideStore } from '../../server/stores/contract/guide-store.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import { aService, SUPPORT, type TestService } from './a-service.ts'
import type { Caller } from './caller.ts'

const OTHER = 'sven@support.example'

describe('drafts of guides', () => {
  let service: TestService
  let stina: Caller
  let sven: Caller

  beforeAll(async () => {
    service = await aService({ supportEmails: [SUPPORT, OTHER] })
    stina = await service.signIn(SUPPORT)
    sven = await service.signIn(OTHER)
  })
  afterAll(() => service.stop())

  async function newest(id = 'check-access'): Promise<Guide> {
    return (await service.anonymous.ask('readGuide', { params: { id } })).body.guide
  }
  async function nextOf(title: string, id?: string): Promise<Guide> {
    const guide = await newest(id)
    return { ...guide, version: guide.version + 1, title: { sv: title, en: title } }
  }
  async function draft(title: string) {
    return (await stina.ask('createGuideDraft', { body: { guide: await nextOf(title), comment: 'Ny knapp' } })).body
  }
  const decide = (who: Caller, id: string, verdict: 'publish' | 'decline') =>
    who.ask('decideGuideDraft', { params: { id }, body: { verdict } })

  it('reach nobody until somebody else approves them', async () => {
    const made = await draft('Först')
    expect((await newest()).title.sv).not.toBe('Först')
    const own = await stina.refusal('decideGuideDraft', { params: { id: made.id }, body: { verdict: 'publish' } })
    expect([own.status, own.body.code]).toEqual([403, 'second-person-needed'])
    const { body } = await decide(sven, made.id, 'publish')
    expect(body).toMatchObject({ state: 'published', decided: { by: OTHER } })
    expect(await newest()).toEqual(made.guide)
    const again = await sven.refusal('decideGuideDraft', { params: { id: made.id }, body: { verdict: 'decline' } })
    expect(again.body.code).toBe('draft-decided')
  })

  it('are told of to those who may approve them, not to whoever made them', async () => {
    const made = await draft('Med brev')
    const mails = (await service.mails()).filter(({ links }) => links.some((link) => link.includes(made.id)))
    expect(mails.map(({ to }) => to)).toEqual([OTHER])
    await decide(stina, made.id, 'decline')
    expect((await newest()).title.sv).not.toBe('Med brev')
  })

  it('are refused once the guide has a newer version, at making and at approving', async () => {
    const slow = await draft('Långsam')
    const fast = await draft('Snabb')
    await decide(sven, fast.id, 'publish')
    const late = await sven.refusal('decideGuideDraft', { params: { id: slow.id }, body: { verdict: 'publish' } })
    expect([late.status, late.body.code]).toEqual([409, 'draft-outdated'])
    expect((await sven.ask('readGuideDraft', { params: { id: slow.id } })).body.outdated).toBe(true)
    const stale = await stina.refusal('createGuideDraft', { body: { guide: slow.guide } })
    expect(stale.body.code).toBe('draft-outdated')
    await decide(stina, slow.id, 'decline')
  })

  it('are refused with braces that stand for nothing, or with what belongs to one person', async () => {
    const guide = await nextOf('Fel')
    for (const [title, code] of [
      ['Klicka på {client.nam}', 'unknown-parameter'],
      ['Raden anna@norrsken.example', 'personal-data'],
      ['Raden 559900-0014', 'personal-data'],
    ]) {
      const wrong = { ...guide, title: { sv: title ?? '', en: 'x' } }
      const { status, body } = await stina.refusal('createGuideDraft', { body: { guide: wrong } })
      expect([status, body.errors]).toMatchObject([422, [{ pointer: '/guide/title/sv', code }]])
    }
  })

  it('roll back to what an earlier version said, as a new version', async () => {
    const before = await newest()
    const made = await draft('Misslyckad')
    await decide(sven, made.id, 'publish')
    const { body } = await stina.ask('rollBackGuide', { params: { id: before.id }, body: { version: before.version } })
    expect(body.guide).toEqual({ ...before, version: made.guide.version + 1 })
    expect(await newest()).toEqual(body.guide)
    const { items } = (await stina.ask('listGuideVersions', { params: { id: before.id } })).body
    expect(items.slice(0, 2).map(({ draft }) => [draft?.by, draft?.rollsBackTo])).toEqual([
      [SUPPORT, before.version],
      [SUPPORT, undefined],
    ])
    const none = await stina.refusal('rollBackGuide', { params: { id: before.id }, body: { version: 999 } })
    expect(none.status).toBe(404)
  })

  it('keep a new release from overwriting what was taught: its guide becomes a draft, once', async () => {
    const taught = await newest()
    const signer = createGuideSigner(createOperatorKey())
    const { stores } = service
    const released = async () => (await stores.guideDrafts.list()).filter(({ by }) => by === 'release')
    // As if the shipped guide were one that this operator has never had.
    const guides: GuideStore = {
      ...stores.guides,
      versions: async (id) => (await stores.guides.versions(id)).filter(({ guide }) => guide.version > 1),
    }
    await seedGuides({ ...stores, guides }, signer, Date.UTC(2026, 2, 3))
    await seedGuides({ ...stores, guides }, signer, Date.UTC(2026, 2, 4))
    expect(await newest()).toEqual(taught)
    expect((await released()).map(({ guide }) => [guide.id, guide.version])).toEqual([
      ['check-access', taught.version + 1],
    ])
  })

  it('are told of on the live stream when they are published', async () => {
    const stop = new AbortController()
    const response = await fetch(`http://localhost:${service.port}/api/v1/stream`, {
      headers: sven.headers,
      signal: stop.signal,
    })
    const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const hear = async (word: string) => {
      while (!heard.includes(word)) heard += (await reader.read()).value ?? ''
    }
    await hear('event:ready')
    const made = await draft('I strömmen')
    await decide(sven, made.id, 'publish')
    await hear('event:guides')
    stop.abort()
    expect(heard).toContain('event:guides')
  })
})
