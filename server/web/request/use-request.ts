import { useCallback, useEffect, useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { call, type Failure } from '../api.ts'
import { subscribeToChanges } from '../live.ts'

export interface OpenRequest {
  request: RequestAnswer
  events: readonly LinkRequestEvent[]
  /** Shows a newer answer at once, and reads the history that goes with it. */
  update: (request: RequestAnswer) => void
  refresh: () => Promise<void>
}
export type ReadRequest =
  | { state: 'loading' }
  | { state: 'failed'; failure: Failure; refresh: () => Promise<void> }
  | ({ state: 'ready' } & OpenRequest)

/** One link request with its history, live. */
export function useRequest(id: string): ReadRequest {
  const [request, setRequest] = useState<RequestAnswer>()
  const [events, setEvents] = useState<readonly LinkRequestEvent[]>([])
  const [failure, setFailure] = useState<Failure>()

  const show = useCallback((next: RequestAnswer) => {
    setRequest((now) => (now && now.id === next.id && now.revision > next.revision ? now : next))
  }, [])
  const readEvents = useCallback(async () => {
    const history = await call('listEvents', { params: { id } })
    if (history.ok) setEvents((now) => (history.value.items.length >= now.length ? history.value.items : now))
  }, [id])
  const refresh = useCallback(async () => {
    const [answer] = await Promise.all([call('readRequest', { params: { id } }), readEvents()])
    setFailure(answer.ok ? undefined : answer.failure)
    if (answer.ok) show(answer.value)
  }, [id, show, readEvents])

  useEffect(() => {
    setRequest(undefined)
    setEvents([])
    void refresh()
    return subscribeToChanges((change) => {
      if (change === 'missed' || change.id === id) void refresh()
    })
  }, [id, refresh])

  // What is shown stays when a later reading fails for want of a network; a request that is gone does not.
  if (failure && (!request || failure.code === 'not-found')) return { state: 'failed', failure, refresh }
  if (!request) return { state: 'loading' }
  const update = (next: RequestAnswer) => {
    show(next)
    void readEvents()
  }
  return { state: 'ready', request, events, update, refresh }
}
