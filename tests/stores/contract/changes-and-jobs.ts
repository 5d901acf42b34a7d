import { describe, expect, test, vi } from 'vitest'
import type { Change } from '../../../server/stores/contract/request-store.ts'
import { anEvent, created } from '../../shared/a-link-request.ts'
import { freshStores, type MakeHome } from './home.ts'

const brief = ({ request }: Change) => `${request.id} ${request.revision}`

/** What every store promises about telling of changes, and about jobs that run one at a time. */
export function describeChangesAndJobs(makeHome: MakeHome): void {
  describe('changes and jobs', () => {
    const { stores, reopen } = freshStores(makeHome)
    const note = () => anEvent({ type: 'note.added', text: 'Called them' })

    /** Makes requests with `count` changes in all; answers each as id and revision. */
    async function change(count: number): Promise<string[]> {
      const id = crypto.randomUUID()
      const expected: string[] = []
      for (let revision = 1; revision <= count; revision += 1) {
        await stores().requests.append(id, [revision === 1 ? created() : note()])
        expected.push(`${id} ${revision}`)
      }
      return expected
    }

    test('every change is told once, in order, as the request was after it', async () => {
      const told: Change[] = []
      stores().changes.onChange((each) => told.push(each))
      const expected = await change(12)
      await vi.waitFor(() => expect(told.map(brief)).toEqual(expected))
      expect(new Set(told.map(({ cursor }) => cursor)).size).toBe(12)
      const [first] = told
      expect(await stores().changes.since(first?.cursor ?? '')).toEqual(told.slice(1))
    })

    test('an append of several events is one change; one that changes nothing is none', async () => {
      const told: Change[] = []
      stores().changes.onChange((each) => told.push(each))
      const id = crypto.randomUUID()
      const events = [created(), note(), note()]
      await stores().requests.append(id, events)
      await stores().requests.append(id, events)
      await stores().requests.append(id, [created()])
      await stores().requests.append(id, [note()])
      await vi.waitFor(() => expect(told.map(brief)).toEqual([`${id} 3`, `${id} 4`]))
    })

    test('who was away reads on from where they were, without gap or repeat', async () => {
      const start = await stores().changes.head()
      await change(3)
      await vi.waitFor(async () => expect(await stores().changes.since(start)).toHaveLength(3))
      const told: Change[] = []
      const stop = stores().changes.onChange((each) => told.push(each))
      const before = await stores().changes.head()
      const missed = await change(5)
      await vi.waitFor(async () => expect((await stores().changes.since(before))?.map(brief)).toEqual(missed))
      stop()
      const there = await stores().changes.head()
      await vi.waitFor(() => expect(told.at(-1)?.cursor).toBe(there))
      await change(2)
      expect(told.map(brief)).toEqual(missed)
      await vi.waitFor(async () => expect(await stores().changes.since(there)).toHaveLength(2))
      expect(await stores().changes.since(await stores().changes.head())).toEqual([])
    })

    test('a listener added between changes hears exactly those after the head it reads', async () => {
      const writes = Promise.all(Array.from({ length: 6 }, () => change(6)))
      const heard: Change[] = []
      stores().changes.onChange((each) => heard.push(each))
      const head = await stores().changes.head()
      // The head may be answered after all of the writes: one change comes after it in any case.
      await Promise.all([writes, change(1)])
      await vi.waitFor(async () =>
        expect(await stores().requests.find({ scope: 'all', sort: 'since', limit: 9, now: 0 })).toMatchObject({
          total: 7,
        }),
      )
      await vi.waitFor(async () => {
        const after = (await stores().changes.since(head)) ?? []
        expect(after).not.toEqual([])
        const from = heard.findIndex(({ cursor }) => cursor === after[0]?.cursor)
        expect(after.map(({ cursor }) => cursor)).toEqual(heard.slice(from).map(({ cursor }) => cursor))
        expect(new Set(heard.map(brief)).size).toBe(heard.length)
      })
    })

    test('a cursor that is not ours, or from the future, is not known', async () => {
      await change(1)
      const head = await stores().changes.head()
      for (const cursor of ['', 'x', '1', '-', `${head}9999`, `x${head}`, '\u0000', `${head}-1`, 'a-1-2', "'"])
        expect(await stores().changes.since(cursor), cursor).toBeUndefined()
    })

    test('a listener that fails keeps no other from being told', async () => {
      const told: Change[] = []
      stores().changes.onChange(() => {
        throw new Error('A listener that fails')
      })
      stores().changes.onChange((each) => told.push(each))
      const expected = await change(2)
      await vi.waitFor(() => expect(told.map(brief)).toEqual(expected))
    })

    test('a job runs one at a time per name, and again when it is over', async () => {
      const { promise: held, resolve: release } = Promise.withResolvers<void>()
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
      const first = stores().exclusively('reminders', async () => {
        begin()
        await held
      })
      await begun
      const never = vi.fn(async () => undefined)
      expect(await stores().exclusively('reminders', never)).toBe(false)
      expect(never).not.toHaveBeenCalled()
      expect(await stores().exclusively('purge', async () => undefined)).toBe(true)
      release()
      expect(await first).toBe(true)
      expect(await stores().exclusively('reminders', async () => undefined)).toBe(true)
    })

    test('a job that fails says so and gives its claim back', async () => {
      const failing = stores().exclusively('reminders', () => Promise.reject(new Error('No mail server')))
      await expect(failing).rejects.toThrow('No mail server')
      expect(await stores().exclusively('reminders', async () => undefined)).toBe(true)
    })

    test('stores answer, close, and open again', async () => {
      await expect(stores().ping()).resolves.toBeUndefined()
      await expect((await reopen()).ping()).resolves.toBeUndefined()
    })
  })
}
