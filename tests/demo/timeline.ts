import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import type { RequestAnswer } from '../../shared/contracts/http.ts'

const STATUSES = [
  'awaiting-form',
  'awaiting-vendor',
  'awaiting-assignment',
  'awaiting-grant',
  'awaiting-access',
  'complete',
]

/** Prints a link request's history as it grows, with a progress line whenever its status moves. */
export function createTimeline(print: (line: string) => void) {
  let printed = 0
  let status = ''
  return {
    show(request: RequestAnswer, history: readonly LinkRequestEvent[]): void {
      for (const event of history.slice(printed)) print(`  ${lineOf(event)}`)
      printed = Math.max(printed, history.length)
      const place = request.blocked ? `${request.status}, blocked: ${request.blocked.reason}` : request.status
      if (place === status) return
      status = place
      const reached = STATUSES.indexOf(request.status)
      const bar = STATUSES.map((_, index) => (index <= reached ? '■' : '□')).join('')
      print(`${bar} ${place}${request.waitingOn ? ` (waiting on ${request.waitingOn})` : ''}`)
    },
  }
}

function lineOf(event: LinkRequestEvent): string {
  const who = event.actor.name ?? event.actor.email ?? event.actor.role
  const start = `${event.recordedAt.slice(11, 19)} ${event.type.padEnd(20)}`
  if (event.type === 'action.done') {
    const surplus = event.surplus?.length ? `, more than asked: ${event.surplus.join(', ')}` : ''
    return `${start} ${event.action} — ${event.outcome} by ${who} (${event.channel}${surplus})`
  }
  if (event.type === 'request.blocked') return `${start} ${event.reason} — ${who} (${event.channel})`
  if (event.type === 'invitation.sent') return `${start} ${event.party} — ${event.to}`
  return `${start} ${who} (${event.channel})`
}
