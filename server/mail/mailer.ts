import { setTimeout as wait } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { renderHtml, renderText, type Letter } from './letter.ts'
import { writeToOutbox } from './outbox.ts'

export interface Mail {
  to: string
  letter: Letter
  replyTo?: string
  attachments?: { filename: string; content: Uint8Array }[]
  /** The same for every try of the same mail, so that the receiver can tell a repeat. */
  messageId?: string
}

export interface Mailer {
  /** Hands the mail over; rejects when the mail server won't take it. */
  send(mail: Mail): Promise<void>
  /** Hands it over in the background, with some patience; a failure is logged. Resolves at once, or once a mail for the local outbox is there. */
  post(mail: Mail): Promise<void>
  /** Whether mails stay on this machine. */
  isLocal: boolean
  close(): void
}

/** Pauses before the second and later tries, in milliseconds. */
const PAUSES = [2_000, 15_000, 60_000, 300_000]

export function createMailer(config: Config, log: Log, metrics: Metrics, now: () => number): Mailer {
  const stopped = new AbortController()
  const { smtpUrl } = config
  const send = smtpUrl ? smtpSender(smtpUrl, config.mailFrom, stopped.signal) : outboxSender(config.dataDir, now)

  async function sendCounted(mail: Mail): Promise<void> {
    try {
      await send(mail)
      metrics.mails.inc({ outcome: 'sent' })
    } catch (error) {
      metrics.mails.inc({ outcome: 'failed' })
      throw error
    }
  }

  async function sendPatiently(mail: Mail): Promise<void> {
    for (const pause of [...PAUSES, undefined]) {
      try {
        return await sendCounted(mail)
      } catch (error) {
        // The error's text may name the receiver; its code doesn't.
        log.warn({ code: (error as { code?: string }).code, again: pause }, 'A mail could not be handed over')
      }
      if (pause === undefined) return
      await wait(pause, undefined, { signal: stopped.signal, ref: false })
    }
  }

  return {
    isLocal: !smtpUrl,
    send: sendCounted,
    async post(mail) {
      const sent = sendPatiently(mail).catch(() => undefined)
      if (!smtpUrl) await sent
    },
    close: () => stopped.abort(),
  }
}

function smtpSender(url: string, from: string, stopped: AbortSignal) {
  const transport = createTransport({ url, pool: true, connectionTimeout: 10_000, socketTimeout: 30_000 })
  stopped.addEventListener('abort', () => transport.close())
  return async ({ to, letter, replyTo, attachments, messageId }: Mail) => {
    await transport.sendMail({
      from,
      to,
      subject: letter.subject,
      text: renderText(letter),
      html: renderHtml(letter),
      ...(replyTo && { replyTo }),
      ...(messageId && { messageId }),
      attachments: attachments?.map(({ filename, content }) => ({ filename, content: Buffer.from(content) })) ?? [],
    })
  }
}

function outboxSender(dataDir: string, now: () => number) {
  return ({ to, letter, replyTo, attachments }: Mail) =>
    writeToOutbox(dataDir, {
      at: new Date(now()).toISOString(),
      to,
      ...(replyTo && { replyTo }),
      subject: letter.subject,
      text: renderText(letter),
      links: letter.action ? [letter.action.url] : [],
      attachments: (attachments ?? []).map(({ filename, content }) => ({
        filename,
        base64: Buffer.from(content).toString('base64'),
      })),
    })
}
