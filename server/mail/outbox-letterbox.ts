import type { Letterbox } from './handover.ts'
import { writeToOutbox } from './outbox.ts'

/** No mail server: the mails stay on this machine, for practice. */
export function createOutboxLetterbox(dataDir: string): Letterbox {
  return {
    async hand({ id, to, createdAt, content, attachments }) {
      const { subject, text, links, replyTo } = content
      try {
        await writeToOutbox(dataDir, id, {
          at: new Date(createdAt).toISOString(),
          to,
          ...(replyTo && { replyTo: replyTo.join(', ') }),
          subject,
          text,
          links,
          attachments: attachments.map(({ filename, content: file }) => ({
            filename,
            base64: file.toString('base64'),
          })),
        })
        return { outcome: 'taken' }
      } catch (error) {
        return { outcome: 'later', reason: (error as Error).message }
      }
    },
    close: () => undefined,
  }
}
