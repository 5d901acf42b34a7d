import type * as z from 'zod/mini'
import { MESSAGES, type MessageAnswer, type MessageName } from '../../shared/contracts/messages.ts'
import type { Platform } from '../platform/platform.ts'
import { StorageFullError } from '../platform/platform.ts'
import type { Sender } from '../platform/sender.ts'
import { activityOf } from './activity.ts'
import type { Background } from './background.ts'
import { MessageRefusal } from './message-refusal.ts'
import { forget, pair, summaryOf } from './sessions.ts'
import { createTeaching } from './teaching.ts'
import { isPausedOn, languageOf, tasksOf, workOf } from './work.ts'

export type Reply = { ok: true; answer: unknown } | { ok: false; code: string }
type Checked<K extends MessageName> = z.output<(typeof MESSAGES)[K]['payload']>
type Handlers = { [K in MessageName]: (payload: Checked<K>, sender: Sender) => Promise<MessageAnswer<K>> }

/** Who may ask what: pages of others only for what they need, should one of them be taken over. */
const OPEN_TO: Record<MessageName, readonly Sender['kind'][]> = {
  'page.opened': ['page'],
  'work.read': ['page', 'own'],
  'event.record': ['page'],
  'guide-health.record': ['page'],
  'session.pair': ['page'],
  'session.list': ['page', 'own'],
  'session.forget': ['own'],
  'status.read': ['own'],
  'set-aside.dismiss': ['own'],
  'language.choose': ['own'],
  'guiding.pause': ['own'],
  'teach.start': ['own'],
  'teach.read': ['page'],
  'teach.keep': ['page'],
  'teach.end': ['page'],
  'teach.save': ['page'],
  'popover.move': ['page'],
}

/** The one place where messages arrive: who asks, is it well-formed, then its handler. Errors are answered as codes. */
export function createMessageAnswerer(platform: Platform, background: Background) {
  const handlers = createHandlers(platform, background)
  return async (message: unknown, sender: Sender): Promise<Reply> => {
    const { name, payload } = (message ?? {}) as { name?: unknown; payload?: unknown }
    if (!isMessageName(name)) return { ok: false, code: 'unknown-message' }
    if (!OPEN_TO[name].includes(sender.kind)) return { ok: false, code: 'not-allowed' }
    const parsed = MESSAGES[name].payload.safeParse(payload)
    if (!parsed.success) return { ok: false, code: 'malformed-message' }
    try {
      const handle = handlers[name] as (payload: unknown, sender: Sender) => Promise<unknown>
      return { ok: true, answer: await handle(parsed.data, sender) }
    } catch (error) {
      if (error instanceof MessageRefusal) return { ok: false, code: error.code }
      if (error instanceof StorageFullError) return { ok: false, code: 'storage-full' }
      console.error(error)
      return { ok: false, code: 'internal-error' }
    }
  }
}

function createHandlers(platform: Platform, background: Background): Handlers {
  const { keep, outbox, walks } = background
  const teaching = createTeaching(platform, keep)
  const sessionKnown = async (id: string) => {
    const { sessions } = await keep.read('sessions')
    if (!sessions.some((session) => session.id === id)) throw new MessageRefusal('session-unknown')
  }
  return {
    async 'page.opened'(_, { tab, origin }) {
      if (tab === undefined) return { guided: false }
      await teaching.goOn(tab, origin)
      return { guided: await background.openedPage(tab, origin) }
    },

    async 'work.read'(_, { origin }) {
      const kept = await keep.read('sessions', 'outbox', 'requests', 'guides', 'settings')
      kept.settings.paused ||= isPausedOn(kept.settings, origin)
      return workOf(kept, platform.now(), languageOf(kept, platform.languages()))
    },

    async 'event.record'({ session, requestId, event }, { origin }) {
      await sessionKnown(session)
      if (event.type === 'action.done' && event.guide) await walks.finished(session, event.guide.id)
      const page = origin && new URL(origin).host
      const { requests } = await keep.read('requests')
      const client = requests[session]?.items.find(({ id }) => id === requestId)?.client.name ?? ''
      return { waiting: await outbox.add({ kind: 'event', session, requestId, event, client, ...(page && { page }) }) }
    },

    async 'guide-health.record'({ session, health }) {
      await sessionKnown(session)
      if (!(await walks.isNew(session, health))) return { waiting: (await keep.read('outbox')).outbox.length }
      const id = crypto.randomUUID()
      return {
        waiting: await outbox.add({ kind: 'health', session, health: { ...health, id, browser: platform.browser } }),
      }
    },

    async 'session.pair'({ token }, { origin }) {
      if (!origin) throw new MessageRefusal('not-allowed')
      const summary = await pair(platform, keep, origin, token)
      // The person waits for the word that they are connected, not for what follows from it.
      void background.refresh().then(() => background.wake())
      return summary
    },

    async 'session.list'(_, { kind, origin }) {
      const { sessions } = await keep.read('sessions')
      return sessions.filter((session) => kind === 'own' || session.serviceOrigin === origin).map(summaryOf)
    },

    async 'session.forget'({ session }) {
      await forget(platform, keep, session)
      await background.refresh()
      return {}
    },

    async 'status.read'() {
      const kept = await keep.read('sessions', 'outbox', 'requests', 'settings', 'sent', 'setAside')
      return {
        connection: await background.connection(),
        sessions: kept.sessions.map(summaryOf),
        tasks: tasksOf(kept, platform.now()),
        activity: activityOf(kept),
        language: languageOf(kept, platform.languages()),
        paused: kept.settings.paused,
        pausedSites: kept.settings.pausedSites,
      }
    },

    async 'set-aside.dismiss'({ event }) {
      await keep.change(['setAside'], (kept) => {
        kept.setAside = kept.setAside.filter(({ entry }) => entry.event.id !== event)
      })
      return {}
    },

    async 'language.choose'({ language }) {
      await keep.change(['settings'], ({ settings }) => void (settings.language = language))
      await background.refresh()
      return {}
    },

    async 'popover.move'({ place }) {
      await keep.change(['settings'], ({ settings }) => void (settings.place = place))
      return {}
    },

    async 'teach.start'() {
      await teaching.start()
      return {}
    },
    'teach.read': (_, { tab }) => teaching.read(tab),
    async 'teach.keep'(progress, { tab }) {
      await teaching.keepProgress(tab, progress)
      return {}
    },
    async 'teach.end'(_, { tab }) {
      await teaching.end(tab)
      return {}
    },
    'teach.save': (draft, { tab }) => teaching.save(tab, draft),

    async 'guiding.pause'({ paused, site }) {
      await keep.change(['settings'], ({ settings }) => {
        if (site === undefined) settings.paused = paused
        else {
          const others = settings.pausedSites.filter((other) => other !== site)
          settings.pausedSites = paused ? [...others, site] : others
        }
      })
      await background.refresh()
      return {}
    },
  }
}

const isMessageName = (name: unknown): name is MessageName => typeof name === 'string' && Object.hasOwn(MESSAGES, name)
