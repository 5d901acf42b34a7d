import type { AuditStore } from './contract/audit-store.ts'
import type { FirmStore } from './contract/firm-store.ts'
import type { GuideDraftStore, GuideHealthStore, GuideStore } from './contract/guide-store.ts'
import type { IdentityStore } from './contract/identity-store.ts'
import type { MailStore } from './contract/mail-store.ts'
import type { ChangeFeed, RequestStore } from './contract/request-store.ts'
import type { WebhookStore } from './contract/webhook-store.ts'

/**
 * What is kept, whatever keeps it. Every promise that changes something resolves only when the change would survive a
 * power cut. Stores know no HTTP and no rights: callers say on whose behalf they ask.
 */

/** Files beside a request: the signed form. */
export interface FileStore {
  keep(requestId: string, name: string, content: Uint8Array): Promise<void>
  read(requestId: string, name: string): Promise<Uint8Array | undefined>
  /** Forgets every file beside the request. */
  removeAll(requestId: string): Promise<void>
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
