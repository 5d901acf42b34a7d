import { createHmac } from 'node:crypto'

/** What an address of ours that a mail came to stands for. */
export interface Replied {
  reference: string
  /** Set where the mail was returned: known only to servers that our mail has passed through. */
  bounceMark?: string
}

export interface ReplyAddresses {
  /** Where answers about a request go. */
  replyTo(reference: string): string
  /** The envelope's sender of one mail about a request: where it is returned when it cannot be delivered. */
  returnTo(reference: string, mailId: string): string
  isReturned(mark: string, mailId: string): boolean
  /** Undefined: the address is none of ours. */
  read(address: string): Replied | undefined
}

const MARK_LENGTH = 20

/** Subaddresses (RFC 5233) of one mailbox: svar@firm.example → svar+DK-7F3K-9QX2@firm.example. */
export function createReplyAddresses(inbox: string, key: Uint8Array): ReplyAddresses {
  const at = inbox.lastIndexOf('@')
  const [local, domain] = [inbox.slice(0, at), inbox.slice(at + 1)]
  const markOf = (mailId: string) => createHmac('sha256', key).update(mailId).digest('hex').slice(0, MARK_LENGTH)
  return {
    replyTo: (reference) => `${local}+${reference.toLowerCase()}@${domain}`,
    returnTo: (reference, mailId) => `${local}+${reference.toLowerCase()}=${markOf(mailId)}@${domain}`,
    isReturned: (mark, mailId) => mark === markOf(mailId),
    read(address) {
      const lower = address.toLowerCase()
      if (!lower.startsWith(`${local}+`) || !lower.endsWith(`@${domain}`)) return undefined
      const detail = lower.slice(local.length + 1, -domain.length - 1)
      const [, reference, bounceMark] = /^([a-z0-9-]{4,40})(?:=([0-9a-f]{20}))?$/.exec(detail) ?? []
      if (!reference) return undefined
      return { reference: reference.toUpperCase(), ...(bounceMark && { bounceMark }) }
    },
  }
}
