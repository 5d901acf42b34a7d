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
