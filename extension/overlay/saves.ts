import type { Page } from '../page/page.ts'
import { readDialog, commitStepOf } from './dialog-reading.ts'
import type { Lead } from './leads.ts'
import type { Memory, PendingSave } from './memory.ts'
import { dialogOf } from './player.ts'

/**
 * Notes what a press on the host page means for the leads: from which row a dialog is being opened, and whether it saves
 * a dialog that holds all that was asked for.
 */
export function notePress(pressed: Element, leads: readonly Lead[], page: Page, memory: Memory): void {
  const open = leads.flatMap((lead) => openDialogsOf(lead, page))
  const saving = leads.flatMap((lead) => saveBy(pressed, lead, page, memory) ?? [])
  // Any other press after Save, such as on Cancel when saving failed, leaves open what became of it.
  memory.pending = saving
  memory.seen.clear()
  if (saving.length > 0 || open.some((dialog) => page.contains(dialog, pressed))) return
  memory.opened = leads.filter((lead) => opensDialogOf(pressed, lead, page)).map(({ key }) => key)
}

function openDialogsOf(lead: Lead, page: Page): Element[] {
  return lead.steps.flatMap((step) => {
    const dialog = dialogOf(step)
    return dialog ? page.dialogs(dialog, true) : []
  })
}

function saveBy(pressed: Element, lead: Lead, page: Page, memory: Memory): PendingSave | undefined {
  const step = commitStepOf(lead)
  const dialog = step && dialogOf(step)
  if (!step || !dialog || !isPressOn(pressed, step.target, page)) return undefined
  if (dialog.owner && !memory.opened.includes(lead.key) && !page.namesOwner(dialog)) return undefined
  const reading = readDialog(lead, page, memory)
  if (!reading?.isFull) return undefined
  return { lead: lead.key, permissions: reading.permissions, surplus: reading.surplus }
}

/** Whether a press is on the step before the dialog's: what opens it for this lead and nobody else. */
function opensDialogOf(pressed: Element, lead: Lead, page: Page): boolean {
  const first = lead.steps.findIndex((step) => dialogOf(step))
  const opener = lead.steps[first - 1]
  return opener !== undefined && isPressOn(pressed, opener.target, page)
}

function isPressOn(pressed: Element, target: Parameters<Page['locate']>[0], page: Page): boolean {
  const located = page.locate(target)
  return located.found === 'one' && (page.contains(located.element, pressed) || page.contains(pressed, located.element))
}

/** The saves whose dialog is gone by now, and hence went through as far as the page shows; they are no longer pending. */
export function takeSettled(leads: readonly Lead[], page: Page, memory: Memory): { lead: Lead; save: PendingSave }[] {
  const settled = memory.pending.flatMap((save) => {
    const lead = leads.find(({ key }) => key === save.lead)
    return lead && openDialogsOf(lead, page).length === 0 ? [{ lead, save }] : []
  })
  memory.pending = memory.pending.filter((save) => !settled.some((other) => other.save === save))
  return settled
}
