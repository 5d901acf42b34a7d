const SECOND = 1000
const FIRST = 2 * SECOND
const LONGEST = 10 * 60 * SECOND
/** What a service may ask for; more is taken as this. */
const LONGEST_ASKED = 24 * 60 * 60 * SECOND

/** Milliseconds to wait after the n-th failure in a row: doubled each time, and spread so that not everyone comes at once. */
export function backoff(tries: number, random: number): number {
  const most = Math.min(LONGEST, FIRST * 2 ** Math.min(tries - 1, 20))
  return most / 2 + (most / 2) * random
}

/** A pause that a service has asked for, with a little spread after it. */
export function askedPause(pause: number, random: number): number {
  return Math.min(pause, LONGEST_ASKED) + SECOND * random
}

/** Whether a pause is over. A clock that was set back since would make it last for ever. */
export function isOver({ since, until }: { since: number; until: number }, now: number): boolean {
  return now >= until || now < since
}
