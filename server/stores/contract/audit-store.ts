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
