import { Router } from 'express'
import { escapeHtml } from './escape-html.ts'
import { readOutbox, type OutboxMail } from '../mail/outbox.ts'
import { answerPage } from './answer-page.ts'

/** The mails that did not leave, for practice: a page to read and the same as JSON, newest last. */
export function outboxPages(dataDir: string): Router {
  const router = Router()
  router.get('/outbox', async (_request, response) => {
    const mails = await readOutbox(dataDir)
    const list = mails.reverse().map(article).join('')
    answerPage(response, 'Outbox', list || '<p>No mail yet. · Inga brev än.</p>')
  })
  router.get('/outbox.json', async (_request, response) => {
    const mails = await readOutbox(dataDir)
    const items = mails.map(({ to, subject, text, links, at, replyTo, attachments }) => ({
      to,
      subject,
      text,
      links,
      at,
      ...(replyTo && { replyTo }),
      attachments: attachments.map(({ filename }) => filename),
    }))
    response.set('Cache-Control', 'no-store').json(items)
  })
  return router
}

function article({ to, subject, text, at, attachments }: OutboxMail): string {
  const body = text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part)))
    .join('')
  const files = attachments.map(({ filename }) => escapeHtml(filename)).join(', ')
  return (
    `<article><h2>${escapeHtml(subject)}</h2><p>To: <strong>${escapeHtml(to)}</strong> · ` +
    `<time datetime="${escapeHtml(at)}">${escapeHtml(at)}</time></p><pre>${body}</pre>${files && `<p>${files}</p>`}</article>`
  )
}
