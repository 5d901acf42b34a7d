import type { Platform } from '../platform/platform.ts'
import { askedPause, backoff, isOver } from './backoff.ts'
import { callService, type CallFailure } from './call-service.ts'
import { despiteFullStorage } from './despite-full-storage.ts'
import type { Keep } from './keep.ts'
import type { Hold, Kept, KeptSession, Waiting, WaitingEvent } from './kept.ts'
import { runAgainIfAsked } from './run-again-if-asked.ts'

export const DELIVER_ALARM = 'deliver'

export interface Outbox {
  /** Keeps it until the service has acknowledged it; answers how many wait. The same event again is the same. */
  add(entry: Waiting): Promise<number>
  /** Sends what may be sent now. Resolves when there is nothing more to do for now; never rejects for a failing service. */
  deliver(): Promise<void>
}

/** How many of the events that are safe with the service can still be looked at here. */
const SENT_SHOWN = 200

type Sent = 'gone' | 'lane-stops' | 'session-stops'

/**
 * Each link request has its own lane: its events go out one at a time in the order in which they happened, and one that
 * cannot be delivered holds up no other request. An event is dropped only when the service has said that it has it, or
 * that it never will; so it may be sent twice, and its id makes that harmless.
 */
export function createOutbox(platform: Platform, keep: Keep, onChanged: () => void): Outbox {
  let callOffTimer: () => void = () => {}
  /** Rounds in a row of which nothing could be noted, for want of room. */
  let unnoted = 0
  const deliver = runAgainIfAsked(async () => {
    const { sessions, outbox, holds } = await keep.read('sessions', 'outbox', 'holds')
    const due = sessions.filter((session) => mayCall(session, outbox, holds[session.id], platform.now()))
    await Promise.all(due.map((session) => despiteFullStorage(() => deliverSession(session))))
    await wakeForRest()
  })

  async function deliverSession(session: KeptSession): Promise<void> {
    let failure: CallFailure | undefined
    const stopped = new Set<string>()
    for (;;) {
      const { outbox } = await keep.read('outbox')
      const next = outbox.find((entry) => entry.session === session.id && !stopped.has(laneOf(entry)))
      if (!next) break
      const result = await send(session, next)
      if (result.sent === 'gone') continue
      failure = result.failure
      stopped.add(laneOf(next))
      if (result.sent === 'session-stops') break
    }
    await keep.change(['holds', 'sessions'], (kept) => noteHow(kept, session, failure, platform))
    onChanged()
  }

  async function send(session: KeptSession, entry: Waiting): Promise<{ sent: Sent; failure?: CallFailure }> {
    const { serviceOrigin, token } = session
    const called =
      entry.kind === 'event'
        ? await callService(platform, serviceOrigin, 'recordEvents', {
            token,
            id: entry.requestId,
            body: [entry.event],
          })
        : await callService(platform, serviceOrigin, 'recordGuideHealth', { token, body: entry.health })
    if (called.ok && called.value !== 'unchanged') {
      const { value } = called
      if (value && entry.kind === 'event') {
        if (![...value.accepted, ...value.duplicates].includes(entry.event.id)) {
          return { sent: 'lane-stops', failure: { kind: 'faulty', code: 'unexpected-answer' } }
        }
        const { request } = value
        await keep.change(['outbox', 'requests', 'sent'], (kept) => {
          drop(kept, entry)
          kept.sent = [...kept.sent, { entry, at: platform.now() }].slice(-SENT_SHOWN)
          const known = kept.requests[session.id]
          if (known) known.items = known.items.map((item) => (item.id === request.id ? request : item))
        })
      } else await keep.change(['outbox'], (kept) => drop(kept, entry))
      return { sent: 'gone' }
    }
    const failure: CallFailure = called.ok ? { kind: 'faulty', code: 'unexpected-answer' } : called.failure
    if (failure.kind === 'refused') {
      await setAside(entry, failure)
      return { sent: 'gone' }
    }
    return { sent: failure.kind === 'faulty' ? 'lane-stops' : 'session-stops', failure }
  }

  /** Kept where the person sees it: it happened, but the service's history will not hold it. */
  async function setAside(entry: Waiting, { code, detail }: CallFailure): Promise<void> {
    await keep.change(['outbox', 'setAside'], (kept) => {
      drop(kept, entry)
      if (entry.kind === 'event') kept.setAside.push({ entry, code, ...(detail && { detail }), at: platform.now() })
    })
  }

  /** A timer for soon, while the worker lives; an alarm for when it doesn't. */
  async function wakeForRest(): Promise<void> {
    const { sessions, outbox, holds } = await keep.read('sessions', 'outbox', 'holds')
    const now = platform.now()
    const waiting = sessions.filter(({ id, expired }) => !expired && outbox.some(({ session }) => session === id))
    if (waiting.length === 0) return platform.clearAlarm(DELIVER_ALARM)
    // What may be sent though it has just been tried would be tried without a pause.
    const isNoted = waiting.every(({ id }) => holds[id] && !isOver(holds[id], now))
    unnoted = isNoted ? 0 : unnoted + 1
    const at = isNoted
      ? Math.min(...waiting.map(({ id }) => holds[id]?.until ?? now))
      : now + backoff(unnoted, platform.random())
    await platform.setAlarm(DELIVER_ALARM, at)
    callOffTimer()
    callOffTimer = platform.after(at - now, () => void deliver())
  }

  return {
    deliver,
    async add(entry) {
      const waiting = await keep.change(['outbox', 'holds'], ({ outbox, holds }) => {
        if (!outbox.some((other) => idOf(other) === idOf(entry))) outbox.push(entry)
        // Whoever acts is most likely connected again; only a pause that the service asked for is kept to.
        const hold = holds[entry.session]
        if (hold && !hold.isAsked) hold.until = Math.min(hold.until, platform.now())
        return outbox.length
      })
      void deliver()
      return waiting
    },
  }
}

function mayCall(session: KeptSession, outbox: readonly Waiting[], hold: Hold | undefined, now: number): boolean {
  if (session.expired || !outbox.some((entry) => entry.session === session.id)) return false
  return !hold || isOver(hold, now)
}

/** What the last round taught about the service: free to call, to be left alone until a time, or to connect to again. */
function noteHow(
  { holds, sessions }: Pick<Kept, 'holds' | 'sessions'>,
  { id, token }: KeptSession,
  failure: CallFailure | undefined,
  platform: Platform,
): void {
  const session = sessions.find((other) => other.id === id)
  if (!session || !failure) {
    delete holds[id]
    return
  }
  if (failure.kind === 'signed-out') {
    // It may have been connected again while the call was under way.
    if (session.token === token) session.expired = true
    delete holds[id]
    return
  }
  const tries = (holds[id]?.tries ?? 0) + 1
  const { code, pause } = failure
  const random = platform.random()
  const wait = pause === undefined ? backoff(tries, random) : askedPause(pause, random)
  const now = platform.now()
  holds[id] = { since: now, until: now + wait, tries, code, isAsked: pause !== undefined }
}

function drop({ outbox }: Pick<Kept, 'outbox'>, entry: Waiting): void {
  const index = outbox.findIndex((other) => other.session === entry.session && idOf(other) === idOf(entry))
  if (index >= 0) outbox.splice(index, 1)
}

const idOf = (entry: Waiting) => (entry.kind === 'event' ? entry.event.id : entry.health.id)
const laneOf = (entry: Waiting) => (entry.kind === 'event' ? entry.requestId : 'guide-health')

/** The events that wait for a link request, in order. */
export function eventsFor(outbox: readonly Waiting[], session: string, requestId: string): WaitingEvent[] {
  return outbox
    .filter((entry): entry is WaitingEvent => entry.kind === 'event')
    .filter((entry) => entry.session === session && entry.requestId === requestId)
}
