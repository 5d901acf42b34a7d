import { describe, expect, test } from 'vitest'
import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { fold } from '../../../shared/link-request/lifecycle.ts'
import { aDetails, anEvent, created, done } from '../../shared/a-link-request.ts'
import { freshStores, type MakeHome } from './home.ts'

const note = (text: string) => anEvent({ type: 'note.added', text })

/** What every store promises about the history of a link request. */
export function describeHistories(makeHome: MakeHome): void {
  describe('histories', () => {
    const { stores, reopen, nowAndReopened } = freshStores(makeHome)
    const id = () => crypto.randomUUID()

    test('a request is created, moved on and read back, also after a restart', async () => {
      const request = id()
      const history = [created(), done('sign-form'), done('send-form')]
      const first = await stores().requests.append(request, history.slice(0, 1))
      expect(first).toMatchObject({ ok: true, before: undefined, accepted: [history[0]?.id], duplicates: [] })
      const second = await stores().requests.append(request, history.slice(1))
      const state = fold(history)
      expect(second).toMatchObject({ ok: true, request: { id: request, revision: 3, state } })
      expect(second).toMatchObject({ before: fold(history.slice(0, 1)) })
      for await (const opened of nowAndReopened()) {
        expect(await opened.requests.read(request)).toEqual({ id: request, revision: 3, state })
        expect(await opened.requests.history(request)).toEqual(history)
      }
    })

    test('what is not there is undefined', async () => {
      expect(await stores().requests.read(id())).toBeUndefined()
      expect(await stores().requests.history(id())).toBeUndefined()
    })

    test('a history begins with request.created and has it once', async () => {
      const request = id()
      const early = note('Too early')
      expect(await stores().requests.append(request, [early])).toEqual({
        ok: false,
        refusals: [{ id: early.id, refusal: 'request-missing' }],
      })
      expect(await stores().requests.read(request)).toBeUndefined()
      await stores().requests.append(request, [created()])
      const again = created()
      expect(await stores().requests.append(request, [again])).toEqual({
        ok: false,
        refusals: [{ id: again.id, refusal: 'request-exists' }],
      })
    })

    test('of a batch with one event that is refused, none is kept', async () => {
      const request = id()
      await stores().requests.append(request, [created()])
      const refused = done('assign/nobody@norrsken.example')
      expect(await stores().requests.append(request, [note('One'), refused, note('Two')])).toEqual({
        ok: false,
        refusals: [{ id: refused.id, refusal: 'action-unknown' }],
      })
      expect(await stores().requests.history(request)).toHaveLength(1)
      expect(await stores().requests.read(request)).toMatchObject({ revision: 1 })
    })

    test('an event sent again is a duplicate and changes nothing', async () => {
      const request = id()
      const [start, signed, noted] = [created(), done('sign-form'), note('Signed on paper')]
      await stores().requests.append(request, [start, signed])
      const again = await stores().requests.append(request, [signed, noted, noted])
      expect(again).toMatchObject({ ok: true, accepted: [noted.id], duplicates: [signed.id, noted.id] })
      const all = await stores().requests.append(request, [start, signed, noted])
      expect(all).toMatchObject({ ok: true, accepted: [], request: { revision: 3 } })
      expect(await stores().requests.history(request)).toEqual([start, signed, noted])
    })

    test('the same event id in two requests is two events', async () => {
      const [one, two] = [id(), id()]
      const shared = note('Both')
      await stores().requests.append(one, [created(), shared])
      expect(await stores().requests.append(two, [created(), shared])).toMatchObject({ ok: true, duplicates: [] })
    })

    test('another revision than the expected one is refused', async () => {
      const request = id()
      expect(await stores().requests.append(request, [created()], 3)).toBe('revision-changed')
      await stores().requests.append(request, [created()], 0)
      expect(await stores().requests.append(request, [note('Late')], 0)).toBe('revision-changed')
      expect(await stores().requests.append(request, [note('In time')], 1)).toMatchObject({ ok: true })
    })

    test('events that arrive at once are all kept, each once', async () => {
      const request = id()
      await stores().requests.append(request, [created()])
      const notes = Array.from({ length: 20 }, (_, index) => note(`Note ${index}`))
      const answers = await Promise.all([...notes, ...notes].map((event) => stores().requests.append(request, [event])))
      const accepted = answers.flatMap((answer) => (answer !== 'revision-changed' && answer.ok ? answer.accepted : []))
      expect(accepted.sort()).toEqual(notes.map((event) => event.id).sort())
      const history = (await stores().requests.history(request)) ?? []
      expect(history).toHaveLength(21)
      expect(new Set(history.map((event) => event.id)).size).toBe(21)
      expect(await stores().requests.read(request)).toMatchObject({ revision: 21 })
    })

    test('of conflicting edits at one revision one wins', async () => {
      const request = id()
      await stores().requests.append(request, [created()])
      const edits = Array.from({ length: 8 }, (_, index) =>
        anEvent({
          type: 'details.changed',
          details: aDetails({ grants: [{ program: `P${index}`, permissions: 'all' }] }),
        }),
      )
      const answers = await Promise.all(edits.map((edit) => stores().requests.append(request, [edit], 1)))
      expect(answers.filter((answer) => answer !== 'revision-changed')).toHaveLength(1)
      expect(await stores().requests.history(request)).toHaveLength(2)
    })

    test('a request made by two at once exists once', async () => {
      const request = id()
      const answers = await Promise.all(
        [created(), created()].map((event) => stores().requests.append(request, [event])),
      )
      expect(answers.filter((answer) => answer !== 'revision-changed' && answer.ok)).toHaveLength(1)
      expect(await stores().requests.history(request)).toHaveLength(1)
    })

    test('text comes back as it was written', async () => {
      const request = id()
      const texts = ['Å\u0000ö', '\ud800 alone', '𝔘𝔫𝔦 🧾', "'; drop table event; --", '\\u0000 \\ "', 'x'.repeat(2000)]
      const events = [created(), ...texts.map(note)]
      await stores().requests.append(request, events)
      expect(await stores().requests.history(request)).toEqual(events)
      expect(await (await reopen()).requests.history(request)).toEqual(events)
    })

    test('what a caller does with an answer changes nothing that is kept', async () => {
      const request = id()
      await stores().requests.append(request, [created()])
      const read = await stores().requests.read(request)
      const history = await stores().requests.history(request)
      if (read) read.state.details.client.name = 'Scribbled'
      history?.splice(0)
      expect(await stores().requests.read(request)).toMatchObject({ state: { details: aDetails() } })
      expect(await stores().requests.history(request)).toHaveLength(1)
    })

    test('a history that is rewritten says something else and is found by it', async () => {
      const request = id()
      const events = [created(), note('Call Karin'), done('sign-form')]
      await stores().requests.append(request, events)
      const anonymous = (event: LinkRequestEvent): LinkRequestEvent =>
        JSON.parse(JSON.stringify(event).replaceAll(/Björkdalens|Karin Björk/g, 'Someone'))
      const state = fold(events.map(anonymous))
      const expected = { id: request, revision: 3, state }
      expect(await stores().requests.rewrite(request, anonymous)).toEqual(expected)
      expect(await stores().requests.rewrite(id(), anonymous)).toBeUndefined()
      const search = { scope: 'all', sort: 'since', limit: 9, now: 0 } as const
      for await (const opened of nowAndReopened()) {
        expect(await opened.requests.read(request)).toEqual(expected)
        expect(await opened.requests.history(request)).toEqual(events.map(anonymous))
        expect(await opened.requests.find({ ...search, q: 'björk' })).toMatchObject({ total: 0 })
        expect(await opened.requests.find({ ...search, q: 'someone' })).toMatchObject({ total: 1 })
      }
      expect(await stores().requests.append(request, events)).toMatchObject({ ok: true, accepted: [] })
    })

    test('a history is adopted whole where there is none, also one that would not be allowed any more', async () => {
      const request = id()
      const history = [created(), done('sign-form'), done('sign-form'), note('Later')]
      expect(await stores().requests.adopt(request, history)).toBe(true)
      expect(await stores().requests.adopt(request, [created()])).toBe(false)
      for await (const opened of nowAndReopened()) {
        expect(await opened.requests.history(request)).toEqual(history)
        expect(await opened.requests.read(request)).toEqual({ id: request, revision: 4, state: fold(history) })
      }
      expect(await stores().requests.append(request, [note('And on')], 4)).toMatchObject({ ok: true })
    })

    test('a request that is removed is gone, and no other', async () => {
      const ids = [id(), id(), id()] as const
      for (const request of ids) await stores().requests.append(request, [created()])
      await stores().requests.remove(ids[0])
      await stores().requests.remove(id())
      for await (const opened of nowAndReopened()) {
        expect(await opened.requests.read(ids[0])).toBeUndefined()
        expect(await opened.requests.history(ids[0])).toBeUndefined()
        const { items, total } = await opened.requests.find({ scope: 'all', sort: 'since', limit: 9, now: 0 })
        expect(items.map((item) => item.id)).toEqual(ids.slice(1))
        expect(total).toBe(2)
      }
      await stores().requests.append(ids[2], [note('Still here')])
      expect(await stores().requests.read(ids[2])).toMatchObject({ revision: 2 })
    })
  })
}
