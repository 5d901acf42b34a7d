import type { GuideAlert } from '../../shared/contracts/guide-routes.ts'
import type { GuideHealth } from '../stores/contract/guide-store.ts'

const DAY = 24 * 60 * 60_000
/** What counts as lately, and how far back that is held against, in milliseconds. */
const LATELY = DAY
export const BEFORE = 30 * DAY
/** One or two people who are somewhere else on the site are no sign. */
const FEWEST_MISSED = 3
/** Of those who came to the step: so many have missed it, */
const LEAST_RATE = 0.3
/** and so many times as often as before. */
const LEAST_RISE = 2

interface Count {
  missed: number
  looked: number
}

/**
 * The steps that people miss far more often in the last day than in the month before: the vendor has changed its page. A
 * new version of a guide begins anew, so that an alert ends once the step is taught. The worst first.
 */
export function alertsIn(healths: readonly GuideHealth[], now: number): GuideAlert[] {
  const newest = new Map<string, number>()
  for (const { guide, version } of healths) newest.set(guide, Math.max(version, newest.get(guide) ?? 0))
  const counts = new Map<string, { lately: Count; before: Count }>()
  for (const { guide, version, step, outcome, at } of healths) {
    const isMissed = outcome === 'not-found' || outcome === 'ambiguous'
    if ((!isMissed && outcome !== 'found') || at < now - LATELY - BEFORE) continue
    const key = JSON.stringify([guide, step])
    const count = counts.get(key) ?? { lately: { missed: 0, looked: 0 }, before: { missed: 0, looked: 0 } }
    counts.set(key, count)
    const isLate = at >= now - LATELY
    if (isLate && version !== newest.get(guide)) continue
    const span = isLate ? count.lately : count.before
    span.looked += 1
    if (isMissed) span.missed += 1
  }
  const alerts = [...counts].flatMap(([key, count]): GuideAlert[] => {
    const [guide, step] = JSON.parse(key) as [string, string]
    return isJump(count.lately, count.before) ? [{ guide, version: newest.get(guide) ?? 0, step, ...count }] : []
  })
  return alerts.sort((a, b) => b.lately.missed - a.lately.missed)
}

function isJump(lately: Count, before: Count): boolean {
  const rate = rateOf(lately)
  return lately.missed >= FEWEST_MISSED && rate >= LEAST_RATE && rate >= LEAST_RISE * rateOf(before)
}

const rateOf = ({ missed, looked }: Count) => (looked === 0 ? 0 : missed / looked)
