import type { Language } from '../../../shared/language.ts'

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
