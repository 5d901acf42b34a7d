/**
 * What the player has seen the person do on this page, which the page itself can't tell: from where a dialog was opened,
 * and what it held when it was saved. It lives as long as the page; everything else is read off the page each time.
 */
export interface Memory {
  /** The action whose spotlight was pressed last before the dialog that is open now. */
  openedFor(action: string): boolean
  noteOpened(action: string | undefined): void
  /** Save was pressed while everything asked for was on; counts once the dialog is gone. */
  pending: PendingSave | undefined
  isSaved(action: string): boolean
  noteSaved(action: string): void
  /** The person wants the surplus permissions of this action kept. */
  keepsSurplus(action: string): boolean
  noteKeepsSurplus(action: string): void
}

export interface PendingSave {
  action: string
  permissions: { label: string; on: boolean }[]
  surplus: string[]
}

export function createMemory(): Memory {
  let opened: string | undefined
  const saved = new Set<string>()
  const kept = new Set<string>()
  return {
    openedFor: (action) => opened === action,
    noteOpened: (action) => {
      opened = action
    },
    pending: undefined,
    isSaved: (action) => saved.has(action),
    noteSaved: (action) => saved.add(action),
    keepsSurplus: (action) => kept.has(action),
    noteKeepsSurplus: (action) => kept.add(action),
  }
}
