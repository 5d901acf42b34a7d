import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { callbackify } from 'node:util'
import { createTransport } from 'nodemailer'
import type { Handover, Letterbox, OutgoingMail } from './handover.ts'

/** Steps of the dialogue in which a 5xx is about the mail; in others (greeting, login) it is about us, and passes. */
const ABOUT_THE_MAIL = new Set(['MAIL FROM', 'RCPT TO', 'DATA'])

interface SmtpError extends Error {
  code?: string
  command?: string
  responseCode?: number
  response?: string
}

/** Mail by SMTP, one connection per mail: a pool would take up again a mail whose connection broke. */
export function createSmtpLetterbox(url: string, from: string, hostname: string): Letterbox {
  const transport = createTransport({ url: withTimeouts(url) })
  transport.use('stream', (mail, done) => {
    const { end } = mail.data as { end?: Transform }
    if (end) mail.message.transform(end)
    done()
  })
  return {
    async hand(mail, commit) {
      let committing: Promise<void> | undefined
      let isLetGo = false
      const end = endsAfter(async () => {
        committing = commit()
        await committing
        // Where the connection broke meanwhile, the final mark is never said.
        isLetGo = !end.destroyed
      })
      const { to, content, attachments, id } = mail
      try {
        const message = {
          from,
          to: { address: to, name: '' },
          subject: content.subject,
          text: content.text,
          html: content.html,
          attachments,
          messageId: messageIdOf(mail, hostname),
          headers: headersOf(mail),
          ...(content.replyTo && { replyTo: content.replyTo }),
          ...(content.returnTo && { envelope: { from: content.returnTo, to } }),
          ...(content.unsubscribe && { list: { unsubscribe: { url: content.unsubscribe } } }),
          end,
        }
        await transport.sendMail(message)
        return { outcome: 'taken' }
      } catch (error) {
        // What is kept of the mail is kept in order: first that it was being handed over, then what became of it.
        await committing?.catch(() => undefined)
        return judge(error as SmtpError, isLetGo, id)
      }
    },
    close: () => transport.close(),
  }
}

function judge({ code, command, responseCode, response, message }: SmtpError, isLetGo: boolean, id: string): Handover {
  const reason = (response ?? message).slice(0, 300).replaceAll(id, '')
  if (responseCode !== undefined && responseCode >= 400) {
    const isFinal = responseCode >= 500 && ABOUT_THE_MAIL.has(command ?? '')
    return { outcome: isFinal ? 'refused' : 'later', reason }
  }
  // An address that cannot be written in SMTP at all; nothing was said to the server about it.
  if (code === 'EENVELOPE' && !isLetGo) return { outcome: 'refused', reason }
  return { outcome: isLetGo ? 'uncertain' : 'later', reason: `${code ?? 'ERROR'}: ${reason}` }
}

/** Patience with the server, in milliseconds, unless the address says otherwise (nodemailer reads options from it). */
function withTimeouts(url: string): string {
  const address = new URL(url)
  const defaults = { connectionTimeout: '15000', greetingTimeout: '15000', socketTimeout: '60000' }
  for (const [name, value] of Object.entries(defaults)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, value)
  }
  return address.href
}

/**
 * Lets everything through and holds back the end until `commit` has resolved. It takes nothing in advance: nodemailer
 * builds the message while it still names the receiver, and a buffer would come to the end of a short one by then.
 */
function endsAfter(commit: () => Promise<void>): Transform {
  return new Transform({
    readableHighWaterMark: 0,
    writableHighWaterMark: 0,
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: callbackify(commit),
  })
}

/** The same at every try, so that a receiver can tell a repeat. */
function messageIdOf({ id }: OutgoingMail, hostname: string): string {
  return `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${hostname}>`
}

function headersOf({ content }: OutgoingMail): Record<string, string> {
  return {
    // RFC 3834: keeps out-of-office answers from coming back to letters that nobody wrote.
    'Auto-Submitted': 'auto-generated',
    // RFC 8058: one press in the mail program.
    ...(content.unsubscribe && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}
