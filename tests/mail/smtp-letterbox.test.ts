import { afterEach, expect, it } from 'vitest'
import type { MailContent } from '../../server/mail/mail.ts'
import { createSmtpLetterbox } from '../../server/mail/smtp-letterbox.ts'
import { startMailServer, type Fault } from './mail-server.ts'

const CONTENT: MailContent = {
  subject: 'Ärende KG-1',
  text: 'Hej!\n',
  html: '<p>Hej!</p>',
  links: [],
  taken: [],
  refused: [],
  uncertain: [],
}

const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

/** Hands one mail to a server that fails in that way; says how it went and whether we had let go of the mail. */
async function handTo(fault: Fault, content: Partial<MailContent> = {}) {
  const server = await startMailServer(() => fault, 1_000)
  const letterbox = createSmtpLetterbox(server.url, 'Kopplingsguiden <no-reply@kopplings.example>', 'kopplings.example')
  ending.push(
    () => server.stop(),
    () => letterbox.close(),
  )
  const seenAtCommit: number[] = []
  const mail = { id: 'mail/1', to: 'lena@receiver.example', createdAt: 0, attachments: [] }
  const handover = await letterbox.hand({ ...mail, content: { ...CONTENT, ...content } }, async () => {
    seenAtCommit.push(server.seen.length)
  })
  return { outcome: handover.outcome, seenAtCommit, taken: server.taken }
}

it.each<Fault>(['greet-busy', 'wrong-password', 'greylist', 'recipient-busy', 'drop-on-connect', 'drop-at-recipient'])(
  'may try again after %s: the mail has not left us',
  async (fault) => {
    expect(await handTo(fault)).toMatchObject({ outcome: 'later', seenAtCommit: [] })
  },
)

it('lets go of the mail once, before the mark that makes it the server’s', async () => {
  const { outcome, seenAtCommit, taken } = await handTo('none')
  expect([outcome, seenAtCommit, taken.length]).toEqual(['taken', [0], 1])
})

it.each<Fault>(['drop-before-answer', 'silent-before-answer'])('does not know after %s', async (fault) => {
  expect(await handTo(fault)).toMatchObject({ outcome: 'uncertain', seenAtCommit: [0] })
})

it('lets a mail program unsubscribe with one press', async () => {
  const unsubscribe = 'https://kopplings.example/mail-answer?t=x'
  const { taken } = await handTo('none', { unsubscribe })
  const headers = taken[0]?.mail.headers
  expect(headers?.get('list')).toMatchObject({ unsubscribe: { url: unsubscribe } })
  expect(headers?.get('list-unsubscribe-post') ?? JSON.stringify(headers?.get('list'))).toContain('One-Click')
})
