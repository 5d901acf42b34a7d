import type { MailAnswer } from '../../shared/contracts/http.ts'
import type { StoredMail } from '../stores/contract/mail-store.ts'

/** A mail as its request shows it; what is in it stays ours. */
export function describeMail({ kind, to, state, createdAt, tries, dueAt, reason }: StoredMail): MailAnswer {
  const isWaiting = state === 'queued' || state === 'handing-over'
  return {
    kind,
    to,
    state: isWaiting ? 'queued' : state === 'done' ? 'sent' : state,
    createdAt: new Date(createdAt).toISOString(),
    tries,
    ...(state === 'queued' && { nextTry: new Date(dueAt).toISOString() }),
    ...(reason && { reason }),
  }
}
