import type { Condition } from '../../shared/guides/schema.ts'
import type { Labels, Locator } from '../../shared/guides/locator.ts'
import type { Page } from '../page/page.ts'
import type { BoundStep, Lead } from './leads.ts'
import type { Memory } from './memory.ts'

/**
 * Whether a condition holds for a lead on the page as it is. A condition of a step that stands for several permissions
 * holds when it holds for each of them.
 */
export function holds(condition: Condition, lead: Lead, page: Page, memory: Memory): boolean {
  if ('all' in condition) return condition.all.every((inner) => holds(inner, lead, page, memory))
  if ('any' in condition) return condition.any.some((inner) => holds(inner, lead, page, memory))
  if ('not' in condition) return !holds(condition.not, lead, page, memory)
  if ('recorded' in condition) return lead.action.state === 'done'
  if ('saved' in condition) return memory.isSaved(lead.key)
  if ('pressedInVain' in condition) return memory.wasInVain(lead.key)
  if ('company' in condition) return page.company(condition.company) === 'shown'
  if ('shows' in condition) return isShown(condition.shows, page)
  if ('filled' in condition) return isFilled(condition.filled, condition.with, page)
  return isOn(condition.on, page)
}

function isShown(locator: Locator, page: Page): boolean {
  return locator.labels ? page.locate(locator).found !== 'missing' : page.locateAll(locator).length > 0
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
