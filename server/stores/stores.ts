import type { GuideDraft } from '../../shared/contracts/guide-draft-routes.ts'
import type { Preset, SignedGuide } from '../../shared/contracts/http.ts'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import type { Refusal } from '../../shared/link-request/lifecycle.ts'
import type { Party, Person, Status } from '../../shared/link-request/schema.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import type { Language } from '../../shared/language.ts'

/**
 * What is kept, whatever keeps it. Every promise that changes something resolves only when the change would survive a
 * power cut. Stores know no HTTP and no rights: callers say on whose behalf they ask.
 */

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

/** A mailed link, kept by the SHA-256 of its token. */
export interface MailedLink {
  email: string
  /** The request that it leads to, for invitations. */
  requestId?: string
  expiresAt: number
}

/** A signed-in browser or a connected extension, kept by the SHA-256 of its token. */
export interface StoredSession {
  kind: 'web' | 'extension'
  email: string
  createdAt: number
  expiresAt: number
  /** When a call last came with it, to the hour or so. */
  usedAt?: number
  /** What it is used from, as in "Firefox, Windows". */
  device?: string
}

export interface StoredAccount {
  email: string
  name?: string
  language: Language
}

export interface IdentityStore {
  keepLink(hash: string, link: MailedLink): Promise<void>
  /** The link, once: a second call for the same hash, or one after it expired, answers undefined. */
  takeLink(hash: string, now: number): Promise<MailedLink | undefined>
  keepSession(hash: string, session: StoredSession): Promise<void>
  readSession(hash: string, now: number): Promise<StoredSession | undefined>
  dropSession(hash: string): Promise<void>
  /** Notes when a session was last used; one that is gone stays gone. */
  touchSession(hash: string, usedAt: number): Promise<void>
  /** The person's sessions that have not expired, newest first. */
  sessionsOf(email: string, now: number): Promise<(StoredSession & { hash: string })[]>
  readAccount(email: string): Promise<StoredAccount | undefined>
  keepAccount(account: StoredAccount): Promise<void>
  /** Forgets the account, sessions and links of the address. */
  forgetPerson(email: string): Promise<void>
}

export interface StoredFirm {
  id: string
  name: string
  kind: 'accounting' | 'audit'
  organisationNumber?: string
  members: Person[]
  presets?: Preset[] | undefined
}

export interface FirmStore {
  list(): Promise<StoredFirm[]>
  read(id: string): Promise<StoredFirm | undefined>
  /** The firms that have a member with this address. */
  ofMember(email: string): Promise<StoredFirm[]>
  /** Answers 'name-taken' when another firm has the name, however spelled. */
  keep(firm: StoredFirm): Promise<'kept' | 'name-taken'>
  /** Answers the firm with these presets in place of the earlier ones, or undefined when there is no such firm. */
  keepPresets(id: string, presets: Preset[]): Promise<StoredFirm | undefined>
  /** Answers the firm with the member, or undefined when there is no such firm. */
  addMember(id: string, member: Person): Promise<StoredFirm | 'member-exists' | undefined>
  /** Answers the firm without the member, or undefined when there is no such firm or member. */
  removeMember(id: string, email: string): Promise<StoredFirm | undefined>
}

export interface GuideStore {
  list(): Promise<SignedGuide[]>
  read(id: string): Promise<SignedGuide | undefined>
  /** Every version of the guide, newest first. */
  versions(id: string): Promise<SignedGuide[]>
  /** Answers 'version-taken' unless the version is newer than the kept one. */
  publish(guide: SignedGuide): Promise<'published' | 'version-taken'>
}

export interface GuideDraftStore {
  /** Newest first. */
  list(): Promise<GuideDraft[]>
  read(id: string): Promise<GuideDraft | undefined>
  /** Answers 'known' and keeps nothing when there is a draft with the id. */
  add(draft: GuideDraft): Promise<'added' | 'known'>
  /** Replaces the draft of that id while it is open; answers whether it was. */
  decide(draft: GuideDraft): Promise<boolean>
  /** Puts another word where the address stands. */
  replacePerson(email: string, substitute: string): Promise<void>
}

/** One guide-health event, without page content or persons. */
export interface GuideHealth {
  id: string
  at: number
  guide: string
  version: number
  step: string
  outcome: string
  hint?: string
  browser: string
}

export interface GuideHealthStore {
  /** The same id again changes nothing. */
  add(health: GuideHealth): Promise<void>
  list(): Promise<GuideHealth[]>
}

/** Files beside a request: the signed form. */
export interface FileStore {
  keep(requestId: string, name: string, content: Uint8Array): Promise<void>
  read(requestId: string, name: string): Promise<Uint8Array | undefined>
  /** Forgets every file beside the request. */
  removeAll(requestId: string): Promise<void>
}

/**
 * How far a mail is. `queued`: to be tried at `dueAt`. `handing-over`: the mail server may be taking it just now.
 * `uncertain`: we were cut off while it was, so it is not tried again by itself. `sent`: taken, and what follows from that
 * still has to be recorded. `done` and `failed` are the end.
 */
export const MAIL_STATES = ['queued', 'handing-over', 'uncertain', 'sent', 'done', 'failed'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** One mail on its way out. Times in milliseconds since the epoch. */
export interface StoredMail {
  /** Says what the mail is about, so that the same mail is never kept twice, also after it has left. */
  id: string
  /** The link requests that it is about. */
  requestIds: string[]
  /** What kind of letter. */
  kind: string
  to: string
  state: MailState
  createdAt: number
  dueAt: number
  /** How often it was tried. */
  tries: number
  /** Why the last try failed, as the mail server put it. */
  reason?: string
  /** The mail itself, encrypted; empty at the end. */
  sealed: string
}

export interface MailStore {
  /** Answers 'known' and keeps nothing when there is or was a mail with the id. */
  add(mail: StoredMail): Promise<'added' | 'known'>
  /** Replaces the mail of that id; one that is not there is left out. */
  update(mail: StoredMail): Promise<void>
  read(id: string): Promise<StoredMail | undefined>
  /** Every mail in one of the states, the earliest due first. */
  inState(...states: MailState[]): Promise<StoredMail[]>
  /** Every mail about the request, oldest first. */
  ofRequest(requestId: string): Promise<StoredMail[]>
  /** Forgets those at their end that were made before that time. */
  forgetBefore(time: number): Promise<void>
  /** Forgets that mail, in whatever state it is. */
  forget(id: string): Promise<void>
}

/** One line of the audit log: who saw or changed what, or tried to. */
export interface AuditEntry {
  /** Milliseconds since the epoch. */
  at: number
  /** The person's address; absent when nobody was signed in. */
  email?: string
  by: 'web' | 'extension' | 'nobody' | 'service'
  /** The route of the contract, or the name of a job. */
  what: string
  /** The id of the request, firm or other thing that it was about. */
  about?: string
  /** The HTTP status of the answer; 0 for jobs. */
  status: number
}

export interface AuditQuery {
  email?: string
  about?: string
  cursor?: string
  limit: number
}

/** Append-only: lines are added at the end, and only forgetting a person or what is too old touches them. */
export interface AuditStore {
  add(entries: readonly AuditEntry[]): Promise<void>
  /** Newest first. */
  find(query: AuditQuery): Promise<{ items: AuditEntry[]; next: string | null }>
  /** Puts another word where the address stands. */
  replacePerson(email: string, substitute: string): Promise<void>
  forgetBefore(time: number): Promise<void>
}

/** Where a firm's own system is told of changes. */
export interface StoredWebhook {
  id: string
  firmId: string
  url: string
  /** The key that messages are signed with. */
  secret: string
  createdAt: number
}

export interface WebhookAttempt {
  at: number
  /** How long the other side took, in milliseconds. */
  ms: number
  /** The HTTP status of its answer, */
  status?: number
  /** or why there was none. */
  problem?: string
}

/** One message to a webhook. Times in milliseconds since the epoch. */
export interface WebhookDelivery {
  /** Made from the webhook, the request and its revision: the same change is never told under two ids. */
  id: string
  webhookId: string
  requestId: string
  revision: number
  /** The JSON text that is sent. */
  payload: string
  state: 'queued' | 'delivered' | 'failed'
  createdAt: number
  /** When it is tried next, while it is queued. */
  dueAt: number
  attempts: WebhookAttempt[]
}

export interface WebhookStore {
  list(): Promise<StoredWebhook[]>
  keep(webhook: StoredWebhook): Promise<void>
  /** Forgets the webhook and its deliveries. */
  remove(id: string): Promise<void>
  /** Answers 'known' and keeps nothing when there is or was a delivery with the id. */
  addDelivery(delivery: WebhookDelivery): Promise<'added' | 'known'>
  /** Replaces the delivery of that id; one that is not there is left out. */
  updateDelivery(delivery: WebhookDelivery): Promise<void>
  /** Every delivery that is queued, the earliest due first. */
  queued(): Promise<WebhookDelivery[]>
  /** The latest deliveries to the webhook, newest first. */
  deliveriesOf(webhookId: string, limit: number): Promise<WebhookDelivery[]>
  /** Forgets those that are not queued and were made before that time. */
  forgetDeliveriesBefore(time: number): Promise<void>
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

export interface Stores {
  requests: RequestStore
  identities: IdentityStore
  firms: FirmStore
  guides: GuideStore
  guideDrafts: GuideDraftStore
  guideHealth: GuideHealthStore
  files: FileStore
  mails: MailStore
  audit: AuditStore
  webhooks: WebhookStore
  changes: ChangeFeed
  /** The operator's private key (PEM); the first one offered is kept for good. */
  operatorKey(create: () => string): Promise<string>
  /**
   * Runs `job` unless a job of that name is running, here or in another process on the same store; answers whether it
   * ran. The signal aborts when the claim is lost midway (the database went away): another process may then begin.
   */
  exclusively(name: string, job: (signal: AbortSignal) => Promise<void>): Promise<boolean>
  /** Resolves when the store answers; rejects when it cannot be reached. */
  ping(): Promise<void>
  close(): Promise<void>
}
