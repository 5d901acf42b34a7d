import type { Connection, Task } from '../../shared/contracts/messages.ts'
import type { Language } from '../../shared/language.ts'
import type { Platform } from '../platform/platform.ts'
import { isOver } from './backoff.ts'
import { refreshGuides } from './guides.ts'
import { createKeep, type Keep } from './keep.ts'
import type { KeptSession } from './kept.ts'
import { despiteFullStorage } from './despite-full-storage.ts'
import { createLive } from './live.ts'
import { createOutbox, DELIVER_ALARM, type Outbox } from './outbox.ts'
import { refreshRequests } from './requests.ts'
import { runAgainIfAsked } from './run-again-if-asked.ts'
import { createWalks, type Walks } from './walks.ts'
import { isPausedOn, isTurnIn, languageOf, workOf } from './work.ts'
import { badgeWords, turnWords } from './badge-words.ts'

const REFRESH_ALARM = 'refresh'
/** While a page of the accounting system is open; alarms can't be closer than this. */
const REFRESH_EVERY = 30_000
/** Otherwise, for the badge alone. */
const IDLE_REFRESH_EVERY = 5 * 60_000

/** What an event takes, in characters. */
const ROOM_NEEDED = 2000
const ROOM_TEST = 'room test'

export interface Background {
  keep: Keep
  outbox: Outbox
  walks: Walks
  /** On every waking: sends what waits and sees to it that the next waking comes. */
  wake(): Promise<void>
  onAlarm(name: string): Promise<void>
  /** Reads requests and guides anew, then brings pages and badge into line. */
  refresh(): Promise<void>
  /** A page of the accounting system was opened in the tab: answers whether it is guided. */
  openedPage(tab: number, origin: string | undefined): Promise<boolean>
  /** The person has pressed the notification about a turn: opens the page where it is acted on. */
  openTurn(id: string): Promise<void>
  /** How many pages show the overlay now. */
  guidedPages(count: number): void
  connection(): Promise<Connection>
}

export function createBackground(platform: Platform): Background {
  const keep = createKeep(platform)
  const settle = runAgainIfAsked(() => despiteFullStorage(bringIntoLine))
  const outbox = createOutbox(platform, keep, () => void settle())
  const walks = createWalks(platform, keep, outbox)
  const refresh = runAgainIfAsked(() => despiteFullStorage(readAnew))
  let lastTold: string | undefined
  const live = createLive(platform, keep, () => void refresh())

  async function readAnew(): Promise<void> {
    const { sessions, holds } = await keep.read('sessions', 'holds')
    const free = sessions.filter(({ id, expired }) => {
      const hold = holds[id]
      return !expired && !(hold?.isAsked && !isOver(hold, platform.now()))
    })
    await Promise.all(
      free.map(async (session) => {
        const [failure] = await Promise.all([
          refreshRequests(platform, keep, session),
          refreshGuides(platform, keep, session),
        ])
        if (failure?.kind === 'signed-out') await expire(session.id, session.token)
      }),
    )
    await settle()
  }

  async function expire(id: string, token: string): Promise<void> {
    await keep.change(['sessions'], ({ sessions }) => {
      const session = sessions.find((other) => other.id === id)
      if (session?.token === token) session.expired = true
    })
  }

  async function readWork() {
    const kept = await keep.read('sessions', 'outbox', 'requests', 'guides', 'settings')
    return workOf(kept, platform.now(), languageOf(kept, platform.languages()))
  }

  async function bringIntoLine(): Promise<void> {
    const [work, { sessions, settings, outbox, holds }] = await Promise.all([
      readWork(),
      keep.read('sessions', 'settings', 'outbox', 'holds'),
    ])
    const mine = work.tasks.filter((task) => isTurnIn(task, work))
    const turns = mine.length
    const isExpired = sessions.some(({ expired }) => expired)
    const { text, title } = badgeWords(work.language, {
      turns,
      isExpired,
      isPaused: settings.paused,
      waiting: outbox.length,
    })
    await platform.badge(text, title)
    // A page reads its work when it opens, so that only what changes from then on has to be told.
    const told = JSON.stringify([
      work,
      outbox.length,
      holds,
      settings.pausedSites,
      sessions.map(({ expired }) => expired),
    ])
    if (told !== lastTold) platform.hostPages.tellWorkChanged()
    lastTold = told
    await tellOfNewTurns(mine, work.language)
    if (turns === 0) return
    const pages = (await platform.hostPages.list()).filter(
      ({ origin }) => !isService(sessions, origin) && !isPausedOn(settings, origin),
    )
    await Promise.all(pages.map(({ tab }) => platform.hostPages.guide(tab)))
  }

  /** Once per request and turn; whoever has more than one account may have the same request twice. */
  async function tellOfNewTurns(mine: readonly Task[], language: Language): Promise<void> {
    const fresh = await keep.change(['turns'], (kept) => {
      const known = new Set(kept.turns)
      kept.turns = mine.map(keyOf)
      return mine.filter((task) => !known.has(keyOf(task)))
    })
    for (const task of fresh) {
      const { title, text } = turnWords(language, task.request.client.name)
      await platform.notify(keyOf(task), title, text)
    }
  }

  /** Tried rather than remembered: when storage is full there is nowhere to note it. */
  async function isFull(): Promise<boolean> {
    try {
      await platform.storage.set({ [ROOM_TEST]: 'x'.repeat(ROOM_NEEDED) })
      await platform.storage.remove([ROOM_TEST])
      return false
    } catch {
      return true
    }
  }

  async function planRefresh(): Promise<void> {
    const { sessions } = await keep.read('sessions')
    if (sessions.every(({ expired }) => expired)) return platform.clearAlarm(REFRESH_ALARM)
    const isLookedAt = (await platform.hostPages.list()).length > 0
    await platform.setAlarm(REFRESH_ALARM, platform.now() + (isLookedAt ? REFRESH_EVERY : IDLE_REFRESH_EVERY))
  }

  return {
    keep,
    outbox,
    walks,
    refresh,
    async wake() {
      await Promise.all([planRefresh(), outbox.deliver()])
    },

    async onAlarm(name) {
      if (name === DELIVER_ALARM) return outbox.deliver()
      await planRefresh()
      await despiteFullStorage(() => walks.tellAbandoned())
      await refresh()
    },

    async openedPage(tab, origin) {
      const { sessions, settings } = await keep.read('sessions', 'settings')
      if (sessions.length === 0 || isPausedOn(settings, origin) || isService(sessions, origin)) return false
      void planRefresh()
      void refresh()
      const work = await readWork()
      if (!work.tasks.some((task) => isTurnIn(task, work))) return false
      await platform.hostPages.guide(tab)
      return true
    },

    async openTurn(id) {
      const [work, { sessions }] = await Promise.all([readWork(), keep.read('sessions')])
      const task = work.tasks.find((other) => keyOf(other) === id)
      if (!task || isTurnIn(task, work)) return platform.openHostPage()
      const service = sessions.find((session) => session.id === task.session)?.serviceOrigin
      if (service) await platform.openPage(`${service}/requests/${task.request.id}`)
    },

    guidedPages(count) {
      if (count > 0) void live.start()
      else live.stop()
    },

    async connection() {
      const { sessions, outbox, holds } = await keep.read('sessions', 'outbox', 'holds')
      const waiting = outbox.length
      if (sessions.length === 0) return { state: 'unpaired', waiting }
      const problem = (await isFull()) ? 'storage-full' : Object.values(holds)[0]?.code
      const isExpired = sessions.some(({ expired }) => expired)
      const isHeld = Object.keys(holds).length > 0
      const state = isExpired ? 'reconnect' : isHeld ? 'offline' : 'online'
      return { state, waiting, ...(problem && { problem }) }
    },
  }
}

/** Names a turn, for its notification. */
const keyOf = ({ session, request }: Task) => `${session} ${request.id}`

/** In practice everything lives on one machine, where the service's own pages are nobody's to guide on. */
const isService = (sessions: readonly KeptSession[], origin: string | undefined) =>
  sessions.some(({ serviceOrigin }) => serviceOrigin === origin)
