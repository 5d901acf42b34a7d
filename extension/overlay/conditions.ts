import type { Condition } from '../../shared/guides/schema.ts'
import type { Labels, Locator } from '../../shared/guides/locator.ts'
import type { Page } from '../page/page.ts'
import type { BoundStep, Lead } from './leads.ts'
import type { Memory } from './memory.ts'

/** `unknown`: nobody can tell, as something lies over what it asks about, or it may be a part of something longer. */
type Truth = boolean | 'unknown'

/**
 * Whether a condition is known to hold for a lead on the page as it is. A condition of a step that stands for several
 * permissions holds when it holds for each of them.
 */
export const holds = (condition: Condition, lead: Lead, page: Page, memory: Memory): boolean =>
  truthOf(condition, lead, page, memory) === true

function truthOf(condition: Condition, lead: Lead, page: Page, memory: Memory): Truth {
  const ask = (inner: Condition) => truthOf(inner, lead, page, memory)
  if ('all' in condition) return firstOf(false, condition.all, ask)
  if ('any' in condition) return firstOf(true, condition.any, ask)
  if ('not' in condition) return opposite(ask(condition.not))
  if ('recorded' in condition) return lead.action.state === 'done'
  if ('saved' in condition) return memory.saved.has(lead.key)
  if ('pressedInVain' in condition) return memory.inVain.has(lead.key)
  if ('company' in condition) return page.company(condition.company) === 'shown'
  if ('shows' in condition) return isShown(condition.shows, page)
  if ('filled' in condition) return isFilled(condition.filled, condition.with, page)
  return isOn(condition.on, page)
}

const opposite = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth)

/** `decisive` as soon as one is that; else its opposite, unless some are unknown. */
function firstOf(decisive: boolean, conditions: readonly Condition[], ask: (condition: Condition) => Truth): Truth {
  let isSure = true
  for (const condition of conditions) {
    const truth = ask(condition)
    if (truth === decisive) return decisive
    if (truth === 'unknown') isSure = false
  }
  return isSure ? !decisive : 'unknown'
}

function isShown(locator: Locator, page: Page): Truth {
  if (!locator.labels) return page.locateAll(locator).length > 0
  const located = page.locate(locator)
  if (located.found !== 'missing') return true
  return located.reason === 'covered' || located.reason === 'beside-others' ? 'unknown' : false
}

function isOn(locator: Locator, page: Page): boolean {
  const switches = page.locateAll(locator)
  if (locator.labels && switches.length !== 1) return false
  return switches.length > 0 && switches.every((element) => page.stateOf(element) === 'on')
}

function isFilled(locator: Locator, labels: Labels | undefined, page: Page): boolean {
  const located = page.locate(locator)
  return located.found === 'one' && page.fieldHolds(located.element, labels)
}

/** Conditions about permissions hold only when they hold for every permission asked for. */
export function holdsForAll(
  lead: Lead,
  step: BoundStep,
  which: 'done' | 'needs' | 'at',
  page: Page,
  memory: Memory,
): boolean {
  const conditions = step[which]
  return conditions ? conditions.every((condition) => holds(condition, lead, page, memory)) : which !== 'done'
}
