/**
 * What the player has seen the person do on this page, which the page itself can't tell: from where a dialog was opened,
 * and what it held when it was saved. It lives as long as the page; everything else is read off the page each time.
 * Leads are named by their key.
 */
export interface Memory {
  /** The leads for which the dialog that is open now was opened: what their spotlight was on was pressed. */
  opened: readonly string[]
  /** Saves that were pressed while everything asked for was on; each counts once its dialog is gone. */
  pending: readonly PendingSave[]
  /** Leads that are done, which the service may not show yet. */
  readonly saved: Set<string>
  /** Leads whose surplus permissions the person wants kept. */
  readonly kept: Set<string>
  /** Leads for which the control that opens their menu was pressed, and what is to be chosen there has not come. */
  readonly inVain: Set<string>
  /** What looked like that which is to be chosen in a lead's menu, before the control that opens it was pressed last. */
  readonly beforeMenu: Map<string, readonly Element[] | undefined>
  /** What has been drawn of a list without a lead's row since something was pressed, in order and apart from one another. */
  readonly seen: Map<string, readonly Stretch[]>
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

export const createMemory = (): Memory => ({
  opened: [],
  pending: [],
  saved: new Set(),
  kept: new Set(),
  inVain: new Set(),
  beforeMenu: new Map(),
  // Not by the list's element: some pages draw it anew each time it is scrolled.
  seen: new Map(),
})
