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
  /** What has been drawn of a list without this lead's row, in order and apart from one another. */
  seenOf(lead: string): readonly Stretch[]
  noteSeen(lead: string, stretch: Stretch): void
  /** What the lists hold may be another thing from now on. */
  forgetSeen(): void
  /** The person wants the surplus permissions of this lead kept. */
  keepsSurplus(lead: string): boolean
  noteKeepsSurplus(lead: string): void
}

/** A part of a list, in CSS pixels from its top. */
export interface Stretch {
  from: number
  to: number
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
  // Not by the list's element: some pages draw it anew each time it is scrolled.
  const seen = new Map<string, readonly Stretch[]>()
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
    seenOf: (lead) => seen.get(lead) ?? [],
    noteSeen: (lead, stretch) => seen.set(lead, joined([...(seen.get(lead) ?? []), stretch])),
    forgetSeen: () => seen.clear(),
    keepsSurplus: (lead) => kept.has(lead),
    noteKeepsSurplus: (lead) => kept.add(lead),
  }
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = []
  for (const next of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = apart.at(-1)
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to)
    else apart.push({ ...next })
  }
  return apart
}
