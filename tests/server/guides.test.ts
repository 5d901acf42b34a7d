import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { SignedGuide } from '../../shared/contracts/http.ts'
import { shippedGuides } from '../../shared/guides/shipped.ts'
import { aScene, type Scene } from './a-scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aScene()
})
afterAll(() => scene.service.stop())

async function isSigned({ guide, signature }: SignedGuide): Promise<boolean> {
  const { body } = await scene.service.anonymous.ask('readGuideKey')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: body.publicKey }, format: 'jwk' })
  return verify(null, Buffer.from(canonicalJson(guide)), key, Buffer.from(signature, 'base64url'))
}

describe('guides over HTTP', () => {
  it('are there for everyone, signed with the published key', async () => {
    const { body } = await scene.service.anonymous.ask('listGuides')
    expect(body.items.map(({ guide }) => guide.id).sort()).toEqual(shippedGuides.map(({ id }) => id).sort())
    for (const signed of body.items) expect(await isSigned(signed)).toBe(true)
  })

  it('are no longer signed once a word is changed', async () => {
    const [signed] = (await scene.service.anonymous.ask('listGuides')).body.items
    if (!signed) throw new Error('There are no guides')
    expect(await isSigned({ ...signed, guide: { ...signed.guide, version: signed.guide.version + 1 } })).toBe(false)
  })

  it('keep their key over a restart', async () => {
    const before = await scene.service.anonymous.ask('readGuideKey')
    await scene.service.restart()
    expect((await scene.service.anonymous.ask('readGuideKey')).body).toEqual(before.body)
  })

  it('reach everyone in the next version once support publishes it', async () => {
    const params = { id: 'check-access' }
    const { body: present } = await scene.service.anonymous.ask('readGuide', { params })
    const next = { ...present.guide, version: present.guide.version + 1 }
    await scene.support.ask('publishGuide', { params, body: next })
    const { body } = await scene.service.anonymous.ask('readGuide', { params })
    expect(body.guide.version).toBe(next.version)
    expect(await isSigned(body)).toBe(true)
    const again = await scene.support.refusal('publishGuide', { params, body: next })
    expect([again.status, again.body.code]).toEqual([409, 'already-exists'])
  })

  it('are refused under another id than their own, and where the schema does not know them', async () => {
    const { body } = await scene.service.anonymous.ask('readGuide', { params: { id: 'check-access' } })
    const other = await scene.support.refusal('publishGuide', { params: { id: 'another' }, body: body.guide })
    expect(other.body.errors).toMatchObject([{ pointer: '/id' }])
    const code = { ...body.guide, version: 99, script: 'alert(1)' }
    expect((await scene.support.refusal('publishGuide', { params: { id: 'check-access' }, body: code })).status).toBe(
      422,
    )
  })

  it('tell where they fail, counted once per report and without persons', async () => {
    const report = {
      id: crypto.randomUUID(),
      guide: { id: 'check-access', version: 1 },
      step: 'open-client',
      outcome: 'not-found' as const,
      browser: 'firefox' as const,
    }
    await scene.karin.ask('recordGuideHealth', { body: report })
    await scene.karin.ask('recordGuideHealth', { body: report })
    await scene.karin.ask('recordGuideHealth', { body: { ...report, id: crypto.randomUUID() } })
    const { body } = await scene.support.ask('guideHealth')
    expect(body.items).toEqual([
      { guide: 'check-access', version: 1, step: 'open-client', outcome: 'not-found', browser: 'firefox', count: 2 },
    ])
  })
})
