import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGuideSigner, createOperatorKey } from '../../server/guides/guide-signer.ts'
import type { RequestAnswer, SignedGuide } from '../../shared/contracts/http.ts'
import type { Work } from '../../shared/contracts/messages.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import { shippedGuides } from '../../shared/guides/shipped.ts'
import { viewOf } from '../../shared/link-request/view.ts'
import { fold } from '../../shared/link-request/lifecycle.ts'
import { created } from '../shared/a-link-request.ts'
import { FakeBrowser } from './fake-browser.ts'

const MINUTE = 60_000
const shipped = (id: string): Guide => {
  const guide = shippedGuides.find((one) => one.id === id)
  if (!guide) throw new Error(`No guide ${id}`)
  return guide
}
const titled = (title: string, version: number): Guide => ({
  ...shipped('assign-client'),
  version,
  title: { sv: title, en: title },
})

/** An operator whose service answers whatever it is told to, signed by its key or not. */
interface Operator {
  origin: string
  signer: ReturnType<typeof createGuideSigner>
  offered: unknown[]
  request: RequestAnswer
  server: Server
}

async function anOperator(email: string): Promise<Operator> {
  const state = fold([created()])
  if (!state) throw new Error('No request')
  const request = { ...viewOf(crypto.randomUUID(), 1, state, Date.now()), mine: ['new-firm' as const] }
  const signer = createGuideSigner(createOperatorKey())
  const operator: Operator = { origin: '', signer, offered: [], request, server: createServer() }
  const answers: Record<string, () => unknown> = {
    me: () => ({ email, language: 'sv', support: false, firms: [] }),
    'guides/key': () => ({ algorithm: 'Ed25519', publicKey: operator.signer.publicKey }),
    guides: () => ({ items: operator.offered }),
    requests: () => ({ items: [operator.request], next: null, total: 1 }),
  }
  operator.server.on('request', ({ url = '' }, response) => {
    const answer = answers[url.replace('/api/v1/', '').replace(/\?.*/, '')]
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer?.() ?? {}))
  })
  operator.server.listen(0, '127.0.0.1')
  await once(operator.server, 'listening')
  operator.origin = `http://127.0.0.1:${(operator.server.address() as AddressInfo).port}`
  return operator
}

describe('guides that a service offers', () => {
  let browser: FakeBrowser
  let operators: Operator[]

  beforeEach(async () => {
    browser = new FakeBrowser()
    browser.openPages = [{ tab: 1, origin: 'https://apps.fortnox.example' }]
    operators = await Promise.all([anOperator('anna@norrsken.example'), anOperator('bo@ekbacken.example')])
  })
  afterEach(() => {
    browser.kill()
    for (const { server } of operators) {
      server.closeAllConnections()
      server.close()
    }
  })

  const first = (): Operator => operators[0] as Operator
  const second = (): Operator => operators[1] as Operator

  async function connect({ origin }: Operator): Promise<string> {
    const page = { kind: 'page' as const, origin, tab: 1 }
    const reply = await browser.ask('session.pair', { token: 'x'.repeat(43) }, page)
    if (!reply?.ok) throw new Error(`Not connected: ${reply?.code}`)
    await browser.settle()
    return (reply.answer as { id: string }).id
  }
  async function titleOf(session: string): Promise<string | undefined> {
    const reply = await browser.ask('work.read', {}, { kind: 'page', origin: 'https://apps.fortnox.example', tab: 1 })
    if (!reply?.ok) throw new Error('No work')
    const { leads } = reply.answer as Work
    return leads.find((lead) => lead.session === session && lead.guide.id === 'assign-client')?.title
  }
  const offer = (operator: Operator, guide: Guide) => (operator.offered = [operator.signer.sign(guide)])

  it('are there within a minute of being published, with no other extension', async () => {
    offer(first(), titled('Första', 2))
    const session = await connect(first())
    expect(await titleOf(session)).toBe('Första')
    offer(first(), titled('Andra', 3))
    await browser.pass(MINUTE)
    expect(await titleOf(session)).toBe('Andra')
  })

  it('are refused when they were altered, signed by another or not signed', async () => {
    offer(first(), titled('Rätt', 2))
    const session = await connect(first())
    const altered: SignedGuide = { ...first().signer.sign(titled('Rätt', 3)), guide: titled('Ändrad', 3) }
    for (const wrong of [
      altered,
      createGuideSigner(createOperatorKey()).sign(titled('Ändrad', 3)),
      { guide: titled('Ändrad', 3), signature: '' },
    ]) {
      first().offered = [wrong]
      await browser.pass(MINUTE)
      expect(await titleOf(session)).toBe('Rätt')
    }
  })

  it('are refused when the service itself comes with another key than the one it was connected with', async () => {
    offer(first(), titled('Rätt', 2))
    const session = await connect(first())
    first().signer = createGuideSigner(createOperatorKey())
    offer(first(), titled('Med ny nyckel', 3))
    await browser.pass(MINUTE)
    expect(await titleOf(session)).toBe('Rätt')
  })

  it('are refused when they are older than the one at hand, though well signed', async () => {
    const old = first().signer.sign(titled('Gammal', 2))
    offer(first(), titled('Ny', 3))
    const session = await connect(first())
    first().offered = [old]
    await browser.pass(MINUTE)
    expect(await titleOf(session)).toBe('Ny')
    offer(first(), titled('Gammal igen', 4))
    await browser.pass(MINUTE)
    expect(await titleOf(session)).toBe('Gammal igen')
  })

  it('lead through the requests of their own operator only', async () => {
    offer(first(), titled('Den enas', 7))
    offer(second(), titled('Den andras', 2))
    const one = await connect(first())
    const other = await connect(second())
    expect([await titleOf(one), await titleOf(other)]).toEqual(['Den enas', 'Den andras'])
  })
})
