import type { Request, Response } from 'express'
import { createSession, type Session } from 'better-sse'
import { partiesOf, type Reader } from '../identity/reader.ts'
import type { Metrics } from '../metrics.ts'
import type { Change, ChangeFeed } from '../stores/contract/request-store.ts'

const KEEP_ALIVE = 15_000
const RECONNECT_AFTER = 2_000

interface Listener {
  session: Session
  reader: Reader
  response: Response
  /** Of the last change told, from where a reconnecting reader goes on. */
  cursor: string | undefined
  /** Changes that came while the missed ones were being read. */
  waiting: Change[] | undefined
}

/** The open live streams; each is told of the changes that its reader may see. */
export interface LiveStreams {
  /** Answers the call with a stream, beginning after the `Last-Event-ID` that the browser sends when it reconnects. */
  open(reader: Reader, request: Request, response: Response): Promise<void>
  /** Tells everyone that a guide has a new version. Only here: readers of other processes find it when they next look. */
  tellOfGuides(): void
  /** Ends the streams that a session opened: it is signed out. */
  endOf(sessionHash: string): void
  /** Ends the person's streams: what they may see has changed, and their browsers ask again. */
  endOfPerson(email: string): void
  endAll(): void
}

export function createLiveStreams(changes: ChangeFeed, metrics: Metrics): LiveStreams {
  const listeners = new Set<Listener>()
  const stop = changes.onChange((change) => {
    for (const listener of listeners) {
      if (listener.waiting) listener.waiting.push(change)
      else tell(listener, change)
    }
  })

  return {
    async open(reader, request, response) {
      const seen = request.get('Last-Event-ID')
      // Listening starts before the missed changes are read, so that none falls between.
      const waiting: Change[] = []
      const session = await createSession(request, response, {
        keepAlive: KEEP_ALIVE,
        retry: RECONNECT_AFTER,
        // Proxies such as nginx would otherwise hold messages back.
        headers: { 'X-Accel-Buffering': 'no', 'Cache-Control': 'no-store' },
      })
      const listener: Listener = { session, reader, response, cursor: undefined, waiting }
      listeners.add(listener)
      metrics.streams.set(listeners.size)
      session.once('disconnected', () => {
        listeners.delete(listener)
        metrics.streams.set(listeners.size)
      })
      const missed = seen ? await changes.since(seen) : undefined
      const head = await changes.head()
      if (!session.isConnected) return
      if (missed) for (const change of missed) tell(listener, change)
      // Says where the stream stands, so that also a reader who has been told of nothing can go on from there.
      else session.push({}, seen ? 'resync' : 'ready', head)
      listener.cursor ??= missed ? seen : head
      // What came up to there is among the missed, was seen, or is read anew by whoever is told to begin.
      const last = missed ? (missed.at(-1)?.cursor ?? seen) : head
      const from = waiting.findIndex(({ cursor }) => cursor === last) + 1
      for (const change of waiting.slice(from)) tell(listener, change)
      listener.waiting = undefined
    },
    tellOfGuides() {
      for (const { session, cursor } of listeners) if (session.isConnected && cursor) session.push({}, 'guides', cursor)
    },
    endOf(sessionHash) {
      for (const { reader, response } of listeners) if (reader.session.hash === sessionHash) response.end()
    },
    endOfPerson(email) {
      for (const { reader, response } of listeners) if (reader.email === email) response.end()
    },
    endAll() {
      stop()
      for (const { response } of listeners) response.end()
    },
  }
}

function tell(listener: Listener, { cursor, request }: Change): void {
  const { session, reader } = listener
  if (!session.isConnected) return
  listener.cursor = cursor
  if (!reader.isSupport && partiesOf(reader, request.state.details).length === 0) return
  session.push({ id: request.id, revision: request.revision }, 'request', cursor)
}
