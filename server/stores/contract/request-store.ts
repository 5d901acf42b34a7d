import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import type { Refusal } from '../../../shared/link-request/lifecycle.ts'
import type { Party, Status } from '../../../shared/link-request/schema.ts'
import type { LinkRequestState } from '../../../shared/link-request/state.ts'

/** One link request as kept: its state and how many events led to it. */
export interface StoredRequest {
  id: string
  /** The number of events in the history. */
  revision: number
  state: LinkRequestState
}

export type Appended =
  | { ok: true; request: StoredRequest; before: LinkRequestState | undefined; accepted: string[]; duplicates: string[] }
  | { ok: false; refusals: { id: string; refusal: Refusal }[] }

/** Whose requests a reader sees: everyone's, or those that name the address or one of the firms. */
export type Scope = 'all' | { email: string; firmNames: readonly string[] }

export interface RequestQuery {
  scope: Scope
  status?: Status
  waitingOn?: Party
  /** Words that the client, organisation number, firms, consultants or reference must hold. */
  q?: string
  stalled?: boolean
  /** Neither complete nor cancelled. */
  open?: boolean
  sort: 'since' | '-since' | 'updatedAt' | '-updatedAt' | 'client' | '-client'
  cursor?: string
  limit: number
  /** Milliseconds since the epoch: what `stalled` is counted to. */
  now: number
}

export interface RequestPage {
  items: StoredRequest[]
  /** Hands back as `cursor` to go on; null at the end. */
  next: string | null
  total: number
}

export interface RequestStore {
  /**
   * Adds events to the history of `id`, all or none. Ids already there are duplicates; the first event of a new
   * request must be `request.created`. `expectedRevision`: refuse with `revision-changed` when it is another by now.
   */
  append(
    id: string,
    events: readonly LinkRequestEvent[],
    expectedRevision?: number,
  ): Promise<Appended | 'revision-changed'>
  read(id: string): Promise<StoredRequest | undefined>
  history(id: string): Promise<LinkRequestEvent[] | undefined>
  find(query: RequestQuery): Promise<RequestPage>
  /**
   * Changes what the events of a history say, never which or how many there are: only for making a person's traces
   * anonymous. Listeners are told as of any change. Answers the request as it is then.
   */
  rewrite(id: string, change: (event: LinkRequestEvent) => LinkRequestEvent): Promise<StoredRequest | undefined>
  /**
   * Keeps a whole history as it is, where there is none under the id; answers whether it did. Nobody is told: only for
   * moving and restoring, before a service uses the store.
   */
  adopt(id: string, history: readonly LinkRequestEvent[]): Promise<boolean>
  /** Forgets the request with its history: only for the retention purge. */
  remove(id: string): Promise<void>
}

/** A request as it is after a change. */
export interface Change {
  /** Names the change's place in the feed; opaque. */
  cursor: string
  request: StoredRequest
}

export interface ChangeFeed {
  /** Called for every change to a request, in the feed's order. Answers how to stop. */
  onChange(listener: (change: Change) => void): () => void
  /** The cursor of the latest change. */
  head(): Promise<string>
  /** The changes after `cursor`, oldest first; undefined when that is too long ago, or the cursor is not one of ours. */
  since(cursor: string): Promise<Change[] | undefined>
}
