import { expect, it } from 'vitest'
import { createLive } from '../../extension/background/live.ts'
import type { Keep } from '../../extension/background/keep.ts'
import type { Platform } from '../../extension/platform/platform.ts'

const SESSION = { id: 'one', token: 'token', serviceOrigin: 'https://kopplingsguiden.example', expired: false }

/** A browser whose streams stay open until they are closed, and which lets time pass when told. */
function aBrowser() {
  const streams: AbortSignal[] = []
  const timers: (() => void)[] = []
  const fetch = (_address: unknown, { signal }: { signal: AbortSignal }) => {
    streams.push(signal)
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')))
    })
  }
  const platform = { fetch, random: () => 0, after: (_: number, run: () => void) => void timers.push(run) }
  const keep = { read: async () => ({ sessions: [SESSION] }) }
  const live = createLive(platform as unknown as Platform, keep as unknown as Keep, () => undefined)
  return {
    live,
    isOpen: () => streams.filter(({ aborted }) => !aborted).length,
    pass: async () => {
      for (const run of timers.splice(0)) run()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

it('however often pages are opened and closed, one stream a session is open, and none when there is no page', async () => {
  const { live, isOpen, pass } = aBrowser()
  for (let pages = 0; pages < 10; pages += 1) {
    await live.start()
    await live.start()
    expect(isOpen()).toBe(1)
    live.stop()
    // The next page comes before or after the broken-off stream would be tried again.
    if (pages % 2) await pass()
  }
  await live.start()
  await pass()
  await live.start()
  expect(isOpen()).toBe(1)
  live.stop()
  await pass()
  expect(isOpen()).toBe(0)
})
