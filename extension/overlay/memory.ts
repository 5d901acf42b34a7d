/**
 * What the player has seen the person do on this page, which the page itself can't tell: from where a dialog was opened,
 * and what it held when it was saved. It lives as long as the page; everything else is read off the page each time.
 * Leads are named by their key.
 */
export interface Memory {
  /** Whether the dialog that is open now was opened by pressing what this lead's spotlight was on. */
  openedFor(lead: string): boolean
  noteOpened(leads: readonly string[]): void
  /** Saves that were pressed while everything asked for was on; each counts once its dialog is gone. */
  pending: readonly PendingSave[]
  isSaved(lead: string): boolean
  noteSaved(lead: string): void
  /** The service shows it, or has opened it again. */
  forgetSaved(isKnown: (lead: string) => boolean): void
  /** The control that opens the menu of this lead was pressed, and none came. */
  wasInVain(lead: string): boolean
  noteInVain(lead: string, isInVain: boolean): void
  /** Which ends of a list that draws only some of its rows have been seen without the row that is looked for. */
  noteEnd(list: Element, end: 'top' | 'bottom'): void
  hasSeenBothEnds(list: Element): boolean
  /** The person wants the surplus permissions of this lead kept. */
  keepsSurplus(lead: string): boolean
  noteKeepsSurplus(lead: string): void
}

export interface PendingSave {
  lead: string
  permissions: { label: string; on: boolean }[]
  surplus: string[]
}

export function createMemory(): Memory {
  let opened: readonly string[] = []
  const saved = new Set<string>()
  const kept = new Set<string>()
  const inVain = new Set<string>()
  const ends = new WeakMap<Element, Set<'top' | 'bottom'>>()
  return {
    openedFor: (lead) => opened.includes(lead),
    noteOpened: (leads) => {
      opened = leads
    },
    pending: [],
    isSaved: (lead) => saved.has(lead),
    noteSaved: (lead) => saved.add(lead),
    forgetSaved: (isKnown) => {
      for (const lead of saved) if (isKnown(lead)) saved.delete(lead)
    },
    wasInVain: (lead) => inVain.has(lead),
    noteInVain: (lead, isInVain) => {
      if (isInVain) inVain.add(lead)
      else inVain.delete(lead)
    },
    noteEnd: (list, end) => {
      ends.set(list, (ends.get(list) ?? new Set()).add(end))
    },
    hasSeenBothEnds: (list) => ends.get(list)?.size === 2,
    keepsSurplus: (lead) => kept.has(lead),
    noteKeepsSurplus: (lead) => kept.add(lead),
  }
}
