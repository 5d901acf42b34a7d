import type { EventType, LinkRequestEvent } from '../../shared/link-request/events.ts'
import { positionOf } from '../../shared/link-request/position.ts'
import type { Status } from '../../shared/link-request/schema.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import { swedishTime, isWorkingDay, workingDaysBetween } from './working-days.ts'

/** Working days without anything happening before somebody is reminded for the first time. */
const FIRST_AFTER: Record<Exclude<Status, 'complete' | 'cancelled'>, number> = {
  'awaiting-form': 3,
  'awaiting-vendor': 5,
  'awaiting-assignment': 2,
  'awaiting-grant': 2,
  'awaiting-access': 3,
}
/** Working days from each reminder to the next; there are no more than one more than these. */
const THEN_AFTER = [3, 5, 8]
export const REMINDERS_AT_MOST = THEN_AFTER.length + 1

/** Hours of a working day in Sweden in which reminders go out: from the first, before the second. */
const HOURS = { from: 8, before: 17 }
/** Less than this after any event, nothing can be due. */
const SHORTEST = 2

export function isReminderTime(now: number): boolean {
  const { day, hour } = swedishTime(now)
  return isWorkingDay(day) && hour >= HOURS.from && hour < HOURS.before
}

/** When reminders of the present hour's day stop going out, in milliseconds since the epoch. */
export function endOfReminderTime(now: number): number {
  let end = now
  while (isReminderTime(end)) end += 60_000 - (end % 60_000)
  return end
}

/** Whether a look at the history is worth it. */
export function mayBeDue(state: LinkRequestState, now: number): boolean {
  if (state.cancelled || state.blocked) return false
  return workingDaysBetween(dayAt(state.updatedAt), swedishTime(now).day) >= SHORTEST
}

/** Anybody can write to a request's address; that must not put off a reminder. */
const MOVES_NOTHING: ReadonlySet<EventType> = new Set(['reminder.sent', 'mail.refused', 'mail.received'])

/**
 * Whether a person who is waited on is to be reminded today. Counted from the last thing that happened, a letter that
 * somebody had sent included; each reminder makes the next wait longer, and there is an end to them until the turn passes.
 */
export function isDue(
  state: LinkRequestState,
  history: readonly LinkRequestEvent[],
  email: string,
  now: number,
): boolean {
  const { status } = positionOf(state)
  if (status === 'complete' || status === 'cancelled' || state.blocked) return false
  const happened = history.filter(({ type }) => !MOVES_NOTHING.has(type)).at(-1)
  const reminders = history.filter(
    (event) => event.type === 'reminder.sent' && event.to === email && event.recordedAt >= state.since,
  )
  if (reminders.length >= REMINDERS_AT_MOST || !happened) return false
  const latest = reminders.at(-1)
  const isAnswered = !latest || latest.recordedAt < happened.recordedAt
  const from = isAnswered ? happened.recordedAt : latest.recordedAt
  const patience = isAnswered ? FIRST_AFTER[status] : (THEN_AFTER[reminders.length - 1] ?? Infinity)
  return workingDaysBetween(dayAt(from), swedishTime(now).day) >= patience
}

const dayAt = (time: string) => swedishTime(Date.parse(time)).day
