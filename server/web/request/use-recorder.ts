import { useRef, useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { EventSubmission } from '../../../shared/link-request/events.ts'
import { call, type Failure, type Outcome } from '../api.ts'

type WithoutEnvelope<E> = E extends EventSubmission ? Omit<E, 'id' | 'at' | 'channel'> : never
export type Fact = WithoutEnvelope<EventSubmission>

export interface Recorder {
  isBusy: boolean
  failure: Failure | undefined
  /** Records that something happened; answers whether the service took it in. */
  record: (fact: Fact) => Promise<boolean>
  /** Does something else that answers the request as it then is. */
  run: (change: () => Promise<Outcome<RequestAnswer>>) => Promise<boolean>
  dismiss: () => void
}

/** Changes one request on the reader's behalf, and says why when it can't. */
export function useRecorder(request: RequestAnswer, update: (request: RequestAnswer) => void): Recorder {
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  /** An answer can be lost after the service took the event: the same try again must carry the same id. */
  const unanswered = useRef(new Map<string, EventSubmission>())

  const run: Recorder['run'] = async (change) => {
    setIsBusy(true)
    setFailure(undefined)
    const outcome = await change()
    setIsBusy(false)
    if (outcome.ok) update(outcome.value)
    else setFailure(outcome.failure)
    return outcome.ok
  }
  const record: Recorder['record'] = (fact) =>
    run(async () => {
      const key = JSON.stringify(fact)
      const event = unanswered.current.get(key) ?? toEvent(fact, request.mine.length === 0)
      unanswered.current.set(key, event)
      const recorded = await call('recordEvents', { params: { id: request.id }, body: [event] })
      if (recorded.ok || recorded.failure.code !== 'offline') unanswered.current.delete(key)
      return recorded.ok ? { ok: true, value: recorded.value.request } : recorded
    })
  return { isBusy, failure, record, run, dismiss: () => setFailure(undefined) }
}

function toEvent(fact: Fact, isSupport: boolean): EventSubmission {
  const envelope = { id: crypto.randomUUID(), at: new Date().toISOString() }
  return { ...fact, ...envelope, channel: isSupport ? 'support' : 'web' }
}
