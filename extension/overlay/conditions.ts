import { bind } from '../../shared/guides/bind.ts'
import type { Condition, Step } from '../../shared/guides/schema.ts'
import type { Locator } from '../../shared/guides/locator.ts'
import type { Page } from '../page/page.ts'
import type { Lead } from './leads.ts'
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
  if ('company' in condition) return page.company(condition.company) === 'shown'
  if ('shows' in condition) return isShown(condition.shows, page)
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

/** Conditions about permissions hold only when they hold for every permission asked for. */
export function holdsForAll(
  lead: Lead,
  step: Step,
  which: 'done' | 'needs' | 'at',
  page: Page,
  memory: Memory,
): boolean {
  const raw = lead.guide.steps.find(({ id }) => id === step.id)?.[which]
  if (!raw) return which !== 'done'
  return permissionsOf(lead).every((permission) =>
    holds(bind(raw, { ...lead.parameters, permission }), lead, page, memory),
  )
}

/** The permissions that the lead's grant names; one `null`, "whichever", where it names none or all. */
export function permissionsOf(lead: Lead): readonly (string | null)[] {
  const permissions = lead.action.grant?.permissions
  return Array.isArray(permissions) ? permissions : [null]
}
