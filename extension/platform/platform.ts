/** All that the background needs of the browser. Tests give it one that can be killed at any moment. */
export interface Platform {
  /** The extension's own storage. `set` rejects with StorageFullError and changes nothing when there is no room. */
  storage: {
    get(keys: readonly string[]): Promise<Record<string, unknown>>
    set(values: Record<string, unknown>): Promise<void>
    remove(keys: readonly string[]): Promise<void>
  }
  fetch: typeof fetch
  /** Milliseconds since the epoch. */
  now(): number
  /** From 0 up to 1. */
  random(): number
  /** Wakes the background at a time, even if it has been put to sleep. One alarm per name; browsers allow none sooner than 30 s. */
  setAlarm(name: string, at: number): Promise<void>
  clearAlarm(name: string): Promise<void>
  /** Runs later if the background still lives then; answers how to call it off. */
  after(milliseconds: number, run: () => void): () => void
  hostPages: HostPages
  badge(text: string, title: string): Promise<void>
  /** Shows a notification if the person has allowed any. The id tells it from others; the same id replaces it. */
  notify(id: string, title: string, text: string): Promise<void>
  /** Shows the open page of the accounting system, or opens it. */
  openHostPage(): Promise<void>
  openPage(address: string): Promise<void>
  browser: 'chromium' | 'firefox' | 'other'
  /** Of the browser, best first. */
  languages(): readonly string[]
}

/** The open pages of the accounting system. */
export interface HostPages {
  /** The tabs that show one, the last used first. */
  list(): Promise<{ tab: number; origin: string }[]>
  /** Puts the overlay on the tab's page unless it is there. A tab that has gone elsewhere meanwhile is let be. */
  guide(tab: number): Promise<void>
  /** Puts the author's panel on the tab's page unless it is there. */
  teach(tab: number): Promise<void>
  /** Brings the tab to the front. */
  show(tab: number): Promise<void>
  /** Tells every page that shows the overlay to read its work again. */
  tellWorkChanged(): void
}

/** What was to be kept has no room. */
export class StorageFullError extends Error {
  constructor(cause: unknown) {
    super('There is no room to store this', { cause })
    this.name = 'StorageFullError'
  }
}
