const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Pauses after the first and later failed tries; the last one repeats. Greylisting lets a mail in after some minutes. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR]
/** RFC 5321, 4.5.4.1: give up after four to five days. */
const GIVE_UP_AFTER = 4 * 24 * HOUR

/** When a mail is tried again after `tries` failures, spread by up to a fifth so that many don't come back at once. */
export function nextTry(tries: number, now: number, random: () => number): number {
  const pause = PAUSES[Math.min(tries, PAUSES.length) - 1] ?? MINUTE
  return now + Math.round(pause * (1 + random() / 5))
}

export const isGivenUp = (createdAt: number, now: number) => now - createdAt > GIVE_UP_AFTER
