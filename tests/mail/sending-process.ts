import { appendFileSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSealer } from '../../server/form/seal.ts'
import { createSignedForms } from '../../server/form/signed-forms.ts'
import { createLog } from '../../server/log.ts'
import type { FollowUp } from '../../server/mail/mail.ts'
import { createMailer } from '../../server/mail/mailer.ts'
import { createSmtpLetterbox } from '../../server/mail/smtp-letterbox.ts'
import { createMetrics } from '../../server/metrics.ts'
import { openLowdbStores } from '../../server/stores/lowdb/open-lowdb-stores.ts'

/** What is killed in the proof about mail: posts `count` mails (those it has posted before are known) and sends them. */
const [folder = '', url = '', count = '0', began = '0'] = process.argv.slice(2)

/** An hour in six seconds; where nothing happens, none: the time that was left out so is kept over kills. */
const SPEED = 600
const skippedPath = join(folder, 'skipped')
let skipped = Number(await readFile(skippedPath, 'utf8').catch(() => '0'))
const now = () => Number(began) + (Date.now() - Number(began)) * SPEED + skipped

const log = createLog('silent')
const stores = await openLowdbStores(folder, log)
const keyPath = join(folder, 'test-key')
const key = await readFile(keyPath).catch(async () => {
  const made = randomBytes(32)
  await writeFile(keyPath, made)
  return made
})
const sealer = createSealer([key])
const mailer = createMailer({
  stores,
  letterbox: createSmtpLetterbox(url, 'Kopplingsguiden <no-reply@kopplingsguiden.example>', 'kopplingsguiden.example'),
  sealer,
  signedForms: createSignedForms(stores.files, sealer),
  metrics: createMetrics(),
  log,
  now,
  isLocal: false,
  lookEvery: 50,
})
mailer.start(async ({ requestId, events }) => {
  for (const { id } of events) appendFileSync(join(folder, 'followed'), `${requestId} ${id}\n`)
})
const follow = (mail: string): FollowUp[] => [
  {
    requestId: mail,
    events: [
      {
        type: 'note.added',
        text: 'x',
        id: randomUUID(),
        at: '2026-01-01T00:00:00.000Z',
        recordedAt: '2026-01-01T00:00:00.000Z',
        channel: 'mail',
        actor: { role: 'system' },
      },
    ],
  },
]
for (let index = 0; index < Number(count); index += 1) {
  await mailer.post({
    id: `mail/${index}`,
    kind: 'your-turn',
    to: `person-${index}@receiver.example`,
    letter: { language: 'sv', subject: `Ärende ${index}`, paragraphs: ['Hej!', `Nummer ${index}.`] },
    taken: follow(`mail/${index}`),
  })
}
process.send?.('posted')

// Says how far it is, until it is killed or nothing is queued.
for (;;) {
  const open = await stores.mails.inState('queued', 'handing-over', 'sent')
  if (open.length === 0) break
  const pause = Math.min(...open.map(({ state, dueAt }) => (state === 'queued' ? dueAt : 0))) - now()
  if (pause > 0) {
    skipped += pause
    await writeFile(skippedPath, String(skipped))
  }
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
}
await mailer.close()
await stores.close()
process.disconnect?.()
