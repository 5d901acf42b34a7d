import { createMessageAnswerer, type Reply } from '../../extension/background/answer-message.ts'
import { createBackground, type Background } from '../../extension/background/background.ts'
import { StorageFullError, type Platform } from '../../extension/platform/platform.ts'
import type { Sender } from '../../extension/platform/sender.ts'

/**
 * A browser around the real background, with a clock of its own. Its worker can be killed between any two lines: whatever
 * a dead worker was waiting for never comes, and what it asks for is not done. Storage and alarms outlive it.
 */
export class FakeBrowser {
  /** Milliseconds since the epoch, as this computer's clock has it. */
  time: number
  /** What there is room for, in characters of JSON. */
  room = Infinity
  /** No network at all. */
  isOffline = false
  badge = { text: '', title: '' }
  readonly notifications: { id: string; text: string }[] = []
  /** What was opened for the person: addresses, or `host page`. */
  readonly opened: string[] = []
  readonly storage = new Map<string, string>()
  readonly alarms = new Map<string, number>()
  readonly guidedTabs = new Set<number>()
  readonly taughtTabs = new Set<number>()
  openPages: { tab: number; origin: string }[] = []
  #worker: Worker | undefined
  readonly #random: () => number

  constructor({ time = Date.now(), random = Math.random }: { time?: number; random?: () => number } = {}) {
    this.time = time
    this.#random = random
  }

  /** Starts a worker if none is up, as the browser does when there is something for it to hear. */
  get worker(): Worker {
    this.#worker ??= startWorker(this, this.#random)
    return this.#worker
  }

  kill(): void {
    this.#worker?.die()
    this.#worker = undefined
  }

  /** Sends a message from a page; undefined when the worker died before it answered. */
  async ask(name: string, payload: object, sender: Sender = { kind: 'own' }): Promise<Reply | undefined> {
    const { answer, died } = this.worker
    return Promise.race([answer({ name, payload }, sender), died])
  }

  /** Lets time pass: timers and alarms come due one by one, and whatever they set off is waited for. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds
    await this.settle()
    for (;;) {
      const alarm = [...this.alarms].sort(([, a], [, b]) => a - b)[0]
      const timer = this.#worker?.nextTimer()
      const next = Math.min(alarm?.[1] ?? Infinity, timer?.at ?? Infinity)
      if (next > end) break
      this.time = Math.max(this.time, next)
      if (timer && timer.at === next) timer.run()
      else if (alarm) {
        this.alarms.delete(alarm[0])
        void this.worker.background.onAlarm(alarm[0])
      }
      await this.settle()
    }
    this.time = end
  }

  /** Waits until the worker has nothing under way. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      if (!this.#worker?.isBusy()) continue
      quiet = 0
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
}

/** Signatures under way: the one thing that the background waits for beside its platform. */
let checking = 0
for (const name of ['importKey', 'verify'] as const) {
  const original = crypto.subtle[name].bind(crypto.subtle) as (...call: unknown[]) => Promise<unknown>
  const counted = (...call: unknown[]) => {
    checking += 1
    return original(...call).finally(() => {
      checking -= 1
    })
  }
  Object.defineProperty(crypto.subtle, name, { value: counted })
}

interface Worker {
  background: Background
  answer: ReturnType<typeof createMessageAnswerer>
  died: Promise<undefined>
  die(): void
  isBusy(): boolean
  nextTimer(): { at: number; run: () => void } | undefined
}

function startWorker(browser: FakeBrowser, random: () => number): Worker {
  let isAlive = true
  let underWay = 0
  const timers = new Set<{ at: number; run: () => void }>()
  const death = Promise.withResolvers<undefined>()
  const never = new Promise<never>(() => undefined)

  /** Does it if the worker lives, and tells it the outcome if it lives then. */
  async function whileAlive<T>(act: () => Promise<T> | T): Promise<T> {
    if (!isAlive) return never
    underWay += 1
    try {
      // The browser takes a moment for everything, in which the worker may die with the thing done.
      const result = await act()
      await Promise.resolve()
      return isAlive ? result : await never
    } catch (error) {
      if (!isAlive) return await never
      throw error
    } finally {
      underWay -= 1
    }
  }

  const platform: Platform = {
    storage: {
      get: (keys) =>
        whileAlive(() => {
          const found = keys.filter((key) => browser.storage.has(key))
          return Object.fromEntries(found.map((key) => [key, JSON.parse(browser.storage.get(key) ?? '') as unknown]))
        }),
      set: (values) => {
        const texts = Object.entries(values).map(([key, value]): [string, string] => [key, JSON.stringify(value)])
        return whileAlive(() => {
          const after = new Map([...browser.storage, ...texts])
          const size = [...after].reduce((sum, [key, text]) => sum + key.length + text.length, 0)
          if (size > browser.room) throw new StorageFullError(new Error(`${size} characters`))
          for (const [key, text] of texts) browser.storage.set(key, text)
        })
      },
      remove: (keys) =>
        whileAlive(() => {
          for (const key of keys) browser.storage.delete(key)
        }),
    },
    fetch: (input, init) =>
      whileAlive(() => (browser.isOffline ? Promise.reject(new TypeError('No network')) : fetch(input, init))),
    now: () => browser.time,
    random,
    setAlarm: (name, at) => whileAlive(() => void browser.alarms.set(name, Math.max(at, browser.time + 30_000))),
    clearAlarm: (name) => whileAlive(() => void browser.alarms.delete(name)),
    after(milliseconds, run) {
      const timer = { at: browser.time + milliseconds, run: () => (timers.delete(timer), run()) }
      if (isAlive) timers.add(timer)
      return () => timers.delete(timer)
    },
    hostPages: {
      list: () => whileAlive(() => browser.openPages),
      guide: (tab) => whileAlive(() => void browser.guidedTabs.add(tab)),
      show: () => whileAlive(() => undefined),
      teach: (tab) => whileAlive(() => void browser.taughtTabs.add(tab)),
      tellWorkChanged: () => undefined,
    },
    badge: (text, title) => whileAlive(() => void (browser.badge = { text, title })),
    notify: (id, title, text) => whileAlive(() => void browser.notifications.push({ id, text: `${title}: ${text}` })),
    openHostPage: () => whileAlive(() => void browser.opened.push('host page')),
    openPage: (address) => whileAlive(() => void browser.opened.push(address)),
    browser: 'other',
    languages: () => ['sv'],
  }
  const background = createBackground(platform)
  const answer = createMessageAnswerer(platform, background)
  void background.wake()
  return {
    background,
    answer,
    died: death.promise,
    die() {
      isAlive = false
      timers.clear()
      death.resolve(undefined)
    },
    isBusy: () => underWay > 0 || checking > 0,
    nextTimer: () => [...timers].sort((a, b) => a.at - b.at)[0],
  }
}
