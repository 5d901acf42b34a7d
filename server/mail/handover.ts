import type { MailContent } from './mail.ts'

/** What came of handing a mail over. */
export type Handover =
  | { outcome: 'taken' }
  /** The server has not got it; another try may help. */
  | { outcome: 'later'; reason: string }
  /** The server does not want it. */
  | { outcome: 'refused'; reason: string }
  /** We were cut off after the last byte and before the answer: it may have it or not. */
  | { outcome: 'uncertain'; reason: string }

export interface Letterbox {
  /**
   * Hands one mail over, once. `commit` is awaited when everything is said but the final mark that makes the server
   * responsible for the mail (RFC 5321, 4.1.1.4): from then on we may not know. Never rejects.
   */
  hand(mail: OutgoingMail, commit: () => Promise<void>): Promise<Handover>
  close(): void
}

export interface OutgoingMail {
  id: string
  to: string
  createdAt: number
  content: MailContent
  attachments: { filename: string; content: Buffer }[]
}
