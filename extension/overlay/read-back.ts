import type { Page } from '../page/page.ts'
import { commitStepOf, readDialog, type DialogReading } from './dialog-reading.ts'
import type { Lead } from './leads.ts'
import type { Memory } from './memory.ts'
import { dialogOf } from './player.ts'

/** What an untouched dialog says of an action. `granted`: all that was asked for is on. `gone`: it was, and no longer is. */
export interface Finding {
  lead: Lead
  found: 'granted' | 'gone'
  reading: DialogReading
}

export interface ReadBack {
  /** A press: what an open dialog shows from now on is no longer what is saved; one that opens after it shows that anew. */
  touched(): void
  /** What the dialogs that are open and untouched show of these leads; each finding once per opening. */
  findings(leads: readonly Lead[], page: Page, memory: Memory): Finding[]
}

/** How long, in milliseconds, switches must have stood still before they count as off: some pages fill them in late. */
const SETTLES = 1_500

/** Reads saved permissions back when a person opens their dialog: before anything in it is touched, it shows what is saved. */
export function createReadBack(now: () => number, again: (inMs: number) => void): ReadBack {
  /** Per lead whose dialog was open: when it was first seen to read as it does, and whether it has been told of or touched. */
  const openings = new Map<string, { since: number; read: string; isOpen: boolean; isSpent: boolean }>()
  return {
    touched() {
      for (const [key, opening] of openings) {
        if (opening.isOpen) opening.isSpent = true
        else openings.delete(key)
      }
    },
    findings(leads, page, memory) {
      return leads.flatMap((lead): Finding[] => {
        const step = commitStepOf(lead)
        const dialog = step && dialogOf(step)
        const isOpen = dialog !== undefined && page.dialogs(dialog).length === 1
        // Without a press in between it is the same opening: drawn anew, or out of sight while the page was at work.
        const before = openings.get(lead.key)
        if (before) before.isOpen = isOpen
        if (!isOpen) return []
        const reading = readDialog(lead, page, memory)
        const read = JSON.stringify(reading)
        const opening = before ?? { since: now(), read, isOpen, isSpent: false }
        openings.set(lead.key, opening)
        if (opening.isSpent || !reading) return []
        if (dialog.owner && !memory.opened.includes(lead.key) && !page.namesOwner(dialog)) return []
        if (opening.read !== read) Object.assign(opening, { since: now(), read })
        // First the person is asked what to do about switches that are on beyond what was asked for.
        const isOpenQuestion = lead.action.state !== 'done' && reading.surplus.length > 0
        if (isOpenQuestion && !memory.kept.has(lead.key)) return []
        const isNews = lead.action.state !== 'done' || isDifferent(lead, reading)
        if (reading.isFull && isNews) {
          opening.isSpent = true
          return [{ lead, found: 'granted', reading }]
        }
        if (reading.isFull || lead.action.state !== 'done') return []
        const left = opening.since + SETTLES - now()
        if (left > 0) {
          again(left)
          return []
        }
        opening.isSpent = true
        return [{ lead, found: 'gone', reading }]
      })
    },
  }
}

/** Whether a reading adds to what is known of a finished action: it is surer, or other switches are on beyond it. */
function isDifferent({ action: { evidence } }: Lead, { surplus }: DialogReading): boolean {
  if (evidence?.outcome !== 'verified') return true
  return JSON.stringify([...(evidence.surplus ?? [])].sort()) !== JSON.stringify([...surplus].sort())
}
