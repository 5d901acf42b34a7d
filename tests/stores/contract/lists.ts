import { describe, expect, test } from 'vitest'
import type { Stores } from '../../../server/stores/stores.ts'
import type { RequestQuery } from '../../../server/stores/contract/request-store.ts'
import type { Details } from '../../../shared/link-request/schema.ts'
import { aDetails, anEvent, created, done } from '../../shared/a-link-request.ts'
import { freshStores, type MakeHome } from './home.ts'

const DAY = 24 * 60 * 60 * 1000
const SORTS = ['since', '-since', 'updatedAt', '-updatedAt', 'client', '-client'] as const

/** What every store promises about lists of requests. */
export function describeLists(makeHome: MakeHome): void {
  describe('lists', () => {
    const { stores, nowAndReopened } = freshStores(makeHome)
    const now = Date.UTC(2027, 0, 1)
    const ask = (more: Partial<RequestQuery> = {}): RequestQuery => ({
      scope: 'all',
      sort: 'since',
      limit: 50,
      now,
      ...more,
    })
    const find = (more?: Partial<RequestQuery>) => stores().requests.find(ask(more))
    const namesOf = async (more?: Partial<RequestQuery>) =>
      (await find(more)).items.map(({ state }) => state.details.client.name).sort()

    async function keep(details: Details, more: ReturnType<typeof done>[] = []): Promise<string> {
      const id = crypto.randomUUID()
      await stores().requests.append(id, [created(details), ...more])
      return id
    }
    const client = (name: string, more: Partial<Details['client']> = {}) => ({ ...aDetails().client, name, ...more })

    test('a filter answers what it names, and how many', async () => {
      await keep(aDetails({ client: client('New') }))
      await keep(aDetails({ client: client('Sent') }), [done('sign-form'), done('send-form')])
      await keep(aDetails({ client: client('Gone') }), [anEvent({ type: 'request.cancelled', reason: 'Twice' })])
      await keep(aDetails({ client: client('Theirs'), administrator: 'current-firm' }))
      expect(await namesOf()).toEqual(['Gone', 'New', 'Sent', 'Theirs'])
      expect(await namesOf({ status: 'awaiting-form' })).toEqual(['New', 'Theirs'])
      expect(await namesOf({ status: 'awaiting-form', waitingOn: 'current-firm' })).toEqual(['Theirs'])
      expect(await namesOf({ waitingOn: 'vendor' })).toEqual(['Sent'])
      expect(await namesOf({ open: true })).toEqual(['New', 'Sent', 'Theirs'])
      expect(await namesOf({ open: false })).toEqual(['Gone'])
      expect(await find({ status: 'cancelled' })).toMatchObject({ total: 1, next: null })
      expect(await find({ status: 'complete' })).toEqual({ items: [], total: 0, next: null })
    })

    test('stalled is counted to the moment of the question', async () => {
      const id = await keep(aDetails())
      const since = Date.parse((await stores().requests.read(id))?.state.since ?? '')
      const atLimit = since + 7 * DAY
      expect(await find({ stalled: true, now: atLimit })).toMatchObject({ total: 0 })
      expect(await find({ stalled: false, now: atLimit })).toMatchObject({ total: 1 })
      expect(await find({ stalled: true, now: atLimit + 1 })).toMatchObject({ total: 1 })
      await stores().requests.append(id, [anEvent({ type: 'request.cancelled', reason: 'Done elsewhere' })])
      expect(await find({ stalled: true, now: atLimit + 400 * DAY })).toMatchObject({ total: 0 })
    })

    test('a scope is the address or the firm, however the name is spelled', async () => {
      await keep(aDetails({ client: client('One') }))
      await keep(aDetails({ client: client('Two'), newFirm: { ...aDetails().newFirm, name: 'Annan Byrå AB' } }))
      const scope = (email: string, ...firmNames: string[]) => namesOf({ scope: { email, firmNames } })
      expect(await scope('karin@bjorkdalen.example')).toEqual(['One', 'Two'])
      expect(await scope('nobody@else.example')).toEqual([])
      expect(await scope('nobody@else.example', 'NORRSKEN  revision ab')).toEqual(['One'])
      expect(await scope('nobody@else.example', 'Sifferhuset Redovisning AB')).toEqual(['One', 'Two'])
      expect(await scope('nobody@else.example', 'Norrsken')).toEqual([])
      expect(await scope('nobody@else.example', 'Annan byrå ab', 'Norrsken Revision AB')).toEqual(['One', 'Two'])
    })

    test('a scope takes no other text for the address or the firm', async () => {
      const named = '\tnobody@else.example\t\nAnnan Byrå AB\n'
      const { newFirm } = aDetails()
      const consultants = newFirm.consultants.map((consultant) => ({ ...consultant, name: named }))
      await keep(aDetails({ client: client(named), newFirm: { ...newFirm, name: 'nobody@else.example', consultants } }))
      const total = async (email: string, ...firmNames: string[]) => (await find({ scope: { email, firmNames } })).total
      expect(await total('nobody@else.example')).toBe(0)
      expect(await total('else.example')).toBe(0)
      expect(await total('someone@else.example', 'Annan Byrå AB')).toBe(0)
      expect(await total('someone@else.example', 'karin@bjorkdalen.example')).toBe(0)
    })

    test('a scope follows the people that a request names', async () => {
      const id = await keep(aDetails())
      const to = { name: 'Bo Ek', email: 'bo@norrsken.example' }
      const scope = (email: string) => find({ scope: { email, firmNames: [] } })
      expect(await scope(to.email)).toMatchObject({ total: 0 })
      await stores().requests.append(id, [anEvent({ type: 'consultant.replaced', from: 'anna@norrsken.example', to })])
      expect(await scope(to.email)).toMatchObject({ total: 1 })
      expect(await scope('anna@norrsken.example')).toMatchObject({ total: 0 })
      expect(await find({ q: 'anna@norrsken' })).toMatchObject({ total: 0 })
      expect(await find({ q: 'Bo Ek' })).toMatchObject({ total: 1 })
    })

    test('a search finds by every word, in any field, any case and part', async () => {
      await keep(aDetails({ client: client('Björkdalens Bageri AB', { subscriptionNumber: '424242' }) }))
      await keep(aDetails({ client: client('100 % _Procent\\ AB', { organisationNumber: '5590000005' }) }))
      const both = 2
      const expected: Record<string, number> = {
        'björkdalens bageri': 1,
        'BAGERI  björk': 1,
        'bageri norrsken': 1,
        'sifferhuset ANNA': both,
        'olle@sifferhuset.example': both,
        'DK-TEST': both,
        '424242': 1,
        alens: 1,
        b: both,
        bj: both,
        ab: both,
        '%': 1,
        _procent: 1,
        '\\': 1,
        '\u0000': 0,
        '\ud800': 0,
        bageriet: 0,
        'bageri procent': 0,
        '': both,
        '   ': both,
      }
      for await (const opened of nowAndReopened()) {
        const totals = await totalsOf(opened, Object.keys(expected))
        expect(totals).toEqual(expected)
      }
    })

    test('an organisation number is found in any spelling', async () => {
      await keep(aDetails({ client: client('Found', { organisationNumber: '5590000005' }) }))
      await keep(aDetails({ client: client('Other', { organisationNumber: '5599000014' }) }))
      for (const q of [
        '5590000005',
        '559000-0005',
        '559000 0005',
        '16559000-0005',
        '165590000005',
        '559000–0005',
        '559000-',
      ])
        expect(await namesOf({ q }), q).toEqual(['Found'])
      expect(await namesOf({ q: '559000-0005 found' })).toEqual(['Found'])
      expect(await namesOf({ q: '559000-0005 other' })).toEqual([])
    })

    async function totalsOf(opened: Stores, searches: readonly string[]): Promise<Record<string, number>> {
      const counted = searches.map(async (q) => [q, (await opened.requests.find(ask({ q }))).total] as const)
      return Object.fromEntries(await Promise.all(counted))
    }

    async function walk(query: Partial<RequestQuery>, between?: () => Promise<unknown>): Promise<string[]> {
      const seen: string[] = []
      let cursor: string | null | undefined
      while (cursor !== null) {
        const page = await find({ limit: 3, ...query, ...(cursor && { cursor }) })
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.next
        if (cursor !== null) await between?.()
      }
      return seen
    }

    test.each(SORTS)('pages by %s show everything once, in order, also among equals', async (sort) => {
      const at = '2026-03-01T08:00:00.000Z'
      const ids: string[] = []
      for (let index = 0; index < 10; index += 1) {
        const id = crypto.randomUUID()
        const start = created(aDetails({ client: client(index < 5 ? 'Åkeri' : `Bolag ${index}`) }))
        await stores().requests.append(id, [index < 6 ? { ...start, recordedAt: at } : start])
        ids.push(id)
      }
      const seen = await walk({ sort })
      expect([...seen].sort()).toEqual([...ids].sort())
      const back = await walk({ sort: sort.startsWith('-') ? (sort.slice(1) as typeof sort) : `-${sort as 'since'}` })
      expect(back).toEqual([...seen].reverse())
      expect((await find({ sort, limit: 200 })).items.map(({ id }) => id)).toEqual(seen)
      expect((await find({ sort, limit: 10 })).next).toBeNull()
    })

    test('what stays put is shown once while others come and go between pages', async () => {
      const ids: string[] = []
      for (let index = 0; index < 9; index += 1) ids.push(await keep(aDetails()))
      const seen = await walk({ sort: 'since' }, async () => {
        const newcomer = await keep(aDetails())
        await stores().requests.append(newcomer, [done('sign-form')])
        await stores()
          .requests.append(ids[0] ?? '', [done('sign-form')])
          .catch(() => undefined)
      })
      expect(seen.filter((id) => ids.slice(1).includes(id))).toEqual(ids.slice(1))
    })

    test('a cursor that is not ours breaks nothing', async () => {
      await keep(aDetails())
      for (const cursor of ['x', '', 'AAAA', '////', Buffer.from('\u0000').toString('base64url'), 'x'.repeat(500)])
        expect((await find({ cursor })).total).toBe(1)
    })
  })
}
