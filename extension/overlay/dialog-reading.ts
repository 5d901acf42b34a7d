import type { Page } from '../page/page.ts'
import { permissionsOf } from '../../shared/link-request/asked-permissions.ts'
import { holdsForAll } from './conditions.ts'
import type { BoundStep, Lead } from './leads.ts'
import type { Memory } from './memory.ts'
import { dialogOf, surplusOf } from './player.ts'

/** What the dialog of a lead holds: per permission asked for, whether it is on, and what is on beyond that. */
export interface DialogReading {
  permissions: { label: string; on: boolean }[]
  surplus: string[]
  /** Everything asked for is on. */
  isFull: boolean
}

export const commitStepOf = (lead: Lead): BoundStep | undefined => lead.steps.find(({ commits }) => commits)

/** The step that switches on what the committing step then saves. */
const toggleStepOf = (lead: Lead): BoundStep | undefined =>
  lead.steps.find((step) => step.target.role === 'toggle' && dialogOf(step))

/** Reads the lead's dialog; undefined when it isn't open, or when any switch asked for can't be found or read. */
export function readDialog(lead: Lead, page: Page, memory: Memory): DialogReading | undefined {
  const step = toggleStepOf(lead)
  const dialog = step && dialogOf(step)
  if (!step || !dialog || page.dialogs(dialog).length !== 1) return undefined
  const permissions = step.parts.flatMap(({ label, target }) =>
    page.locateAll(target).map((element) => ({ label: label ?? page.nameOf(element), state: page.stateOf(element) })),
  )
  const isComplete = permissions.length >= permissionsOf(lead.action).length && permissions.length > 0
  if (!isComplete || permissions.some(({ state }) => state === 'unknown')) return undefined
  return {
    permissions: permissions.map(({ label, state }) => ({ label, on: state === 'on' })),
    surplus: surplusOf(lead, page).map(({ label }) => label),
    isFull: holdsForAll(lead, step, 'done', page, memory),
  }
}
