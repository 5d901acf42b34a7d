import type { Activity } from '../../shared/contracts/messages.ts'
import type { Kept, WaitingEvent } from './kept.ts'

/** Everything that was recorded here, newest first: what waits, what was sent, what the service refused. */
export function activityOf({ outbox, sent, setAside }: Pick<Kept, 'outbox' | 'sent' | 'setAside'>): Activity[] {
  const waiting = outbox.flatMap((entry) => (entry.kind === 'event' ? [describe(entry, 'waiting')] : []))
  const taken = sent.map(({ entry }) => describe(entry, 'sent'))
  const refused = setAside.map(({ entry, code, detail }) => ({
    ...describe(entry, 'set-aside'),
    problem: { code, ...(detail && { detail }) },
  }))
  return [...waiting, ...taken, ...refused].sort((one, other) => (one.at < other.at ? 1 : -1))
}

function describe({ event, session, requestId, client, page }: WaitingEvent, state: Activity['state']): Activity {
  return { id: event.id, session, requestId, client, event, at: event.at, state, ...(page && { page }) }
}
