/** A mail as it came: the bytes, and what the connection said where there was one. */
export interface InboundMail {
  raw: Buffer
  /** Which of our addresses it is for. */
  to: string
  envelope?: { ip: string; helo: string; sender: string }
}

/** Bytes of a mail at most. The vendor answers with words; a form that is sent back fits as well. */
export const INBOUND_LIMIT = 5 * 1024 * 1024

/** `recorded` is durable. `ignored` is right, and of no consequence; `refused` is told to the sender. */
export type Taken = { outcome: 'recorded' } | { outcome: 'ignored'; why: string } | { outcome: 'refused'; why: string }
