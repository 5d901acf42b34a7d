import type { HeaderValue, ParsedMail } from 'mailparser'
import { emailSchema } from '../../shared/link-request/schema.ts'
import { newText } from './new-text.ts'

export interface Message {
  /** Undefined unless it names exactly one sender. */
  from: string | undefined
  subject: string
  /** What the sender wrote, without what is quoted. */
  text: string
  /** Names of the headers that it has more than one of. */
  repeated: ReadonlySet<string>
  /** Written by a program: an out-of-office answer, a list, a report (RFC 3834). */
  isAutomatic: boolean
  /** The server's words, where it reports that a mail could not be delivered (RFC 3464). */
  undelivered: string | undefined
  id: string
}

/** HTML longer than that is not turned into text. */
const HTML_LIMIT = 512 * 1024
const REASON_LIMIT = 300

/** Reads a mail that anybody may have written. Never rejects for what is in it: garbage reads as a mail without a sender. */
export async function readMessage(raw: Buffer): Promise<Message> {
  const { simpleParser } = await import('mailparser')
  const parsed = await simpleParser(raw, { skipImageLinks: true, maxHtmlLengthToParse: HTML_LIMIT })
  const counts = new Map<string, number>()
  for (const { key } of parsed.headerLines) counts.set(key, (counts.get(key) ?? 0) + 1)
  const repeated = new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key))
  return {
    from: senderOf(parsed, repeated),
    subject: parsed.subject ?? '',
    text: newText(parsed.text ?? ''),
    repeated,
    isAutomatic: isAutomatic(parsed),
    undelivered: undeliveredReason(parsed, raw),
    id: parsed.messageId ?? '',
  }
}

function senderOf({ from }: ParsedMail, repeated: ReadonlySet<string>): string | undefined {
  const [one, ...more] = from?.value ?? []
  if (!one || more.length > 0 || one.group || repeated.has('from')) return undefined
  return emailSchema.safeParse(one.address).data
}

function isAutomatic({ headers }: ParsedMail): boolean {
  const said = (name: string) => wordOf(headers.get(name))
  const submitted = said('auto-submitted')
  const precedence = said('precedence')
  return (
    (submitted !== '' && submitted !== 'no') ||
    ['bulk', 'junk', 'list', 'auto_reply'].includes(precedence) ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    headers.has('list')
  )
}

const wordOf = (value: HeaderValue | undefined) =>
  typeof value === 'string' ? (/^[\w-]+/.exec(value.trim().toLowerCase())?.[0] ?? '') : ''

/** A report about several tries or a delay is none about a failure; `Action: failed` is. */
function undeliveredReason({ headers }: ParsedMail, raw: Buffer): string | undefined {
  const type = headers.get('content-type')
  if (typeof type !== 'object' || !('params' in type) || type.value !== 'multipart/report') return undefined
  const params = type.params as Record<string, string>
  if (params['report-type'] !== 'delivery-status') return undefined
  const text = raw.toString('latin1').replaceAll(/\r?\n[ \t]+/g, ' ')
  if (!/^Action:\s*failed\s*$/im.test(text)) return undefined
  const diagnostic = /^Diagnostic-Code:\s*(?:smtp;)?\s*(.+)$/im.exec(text)?.[1]
  const status = /^Status:\s*([\d.]+)/im.exec(text)?.[1]
  const reason = (diagnostic ?? status ?? 'unknown').replaceAll(/[^\x20-\x7e]/g, ' ').trim()
  return reason.slice(0, REASON_LIMIT) || 'unknown'
}
