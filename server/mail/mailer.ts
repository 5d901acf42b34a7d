import { setTimeout as wait } from 'node:timers/promises'
import type { Sealer } from '../form/seal.ts'
import type { SignedForms } from '../form/signed-forms.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Stores } from '../stores/stores.ts'
import type { StoredMail } from '../stores/contract/mail-store.ts'
import { renderLetter, type Letter } from './letter.ts'
import { deliverMails } from './deliver-mails.ts'
import type { Letterbox } from './handover.ts'
import { mailContentSchema, type FollowUp, type MailContent } from './mail.ts'

export interface Mail {
  /** Says what the mail is about: the same mail is never sent twice, whatever is cut off in between. */
  id: string
  kind: string
  to: string
  letter: Letter
  requestIds?: string[]
  replyTo?: string[]
  returnTo?: string
  attachForm?: MailContent['attachForm']
  unsubscribe?: string
  expiresAt?: number
  onlyWhile?: MailContent['onlyWhile']
  /** Recorded once the mail server has taken it, does not want it, or may have it or not. */
  taken?: FollowUp[]
  refused?: FollowUp[]
  uncertain?: FollowUp[]
}

export interface Mailer {
  /**
   * Keeps the mail until it has left; resolves when it would survive a power cut. It leaves in the background, with
   * patience. A mail for the local outbox is there when this resolves.
   */
  post(mail: Mail): Promise<void>
  /** What has become of a mail, after at most `patience` milliseconds of waiting for its first try. */
  tried(id: string, patience: number): Promise<StoredMail | undefined>
  /** Begins to send; `record` is told what follows from it. */
  start(record: (followUp: FollowUp) => Promise<void>): void
  /** Whether mails stay on this machine. */
  isLocal: boolean
  /** Lets what is being handed over finish. */
  close(): Promise<void>
}

interface Parts {
  stores: Stores
  letterbox: Letterbox
  sealer: Sealer
  signedForms: SignedForms
  metrics: Metrics
  log: Log
  now: () => number
  isLocal: boolean
  lookEvery?: number
}

/** How often the queue is looked at for mails whose time has come, and for those that another process has put there. */
const LOOK_EVERY = 5_000
const POLL = 50

export function createMailer(parts: Parts): Mailer {
  const { stores, sealer, now, isLocal, letterbox, log, lookEvery = LOOK_EVERY } = parts
  const stopped = new AbortController()
  let record: ((followUp: FollowUp) => Promise<void>) | undefined
  let running: Promise<void> | undefined
  let isAskedAgain = false

  const contentOf = ({ id, sealed }: StoredMail) =>
    mailContentSchema.parse(JSON.parse(sealer.open(Buffer.from(sealed, 'base64'), id).toString()))

  /** One pass at a time in this process, and in all processes together. A mail posted during a pass makes another. */
  function run(): Promise<void> {
    if (running) {
      isAskedAgain = true
      return running
    }
    if (!record || stopped.signal.aborted) return Promise.resolve()
    const delivery = { ...parts, contentOf, record, stopped: stopped.signal }
    running = stores
      .exclusively('mails', (lost) => deliverMails({ ...delivery, stopped: AbortSignal.any([stopped.signal, lost]) }))
      .then(() => undefined)
      .catch((error: unknown) => log.error({ err: error }, 'Mails could not be sent'))
      .finally(() => {
        running = undefined
        if (!isAskedAgain) return
        isAskedAgain = false
        void run()
      })
    return running
  }

  async function tried(id: string, patience: number): Promise<StoredMail | undefined> {
    const until = Date.now() + patience
    for (;;) {
      const mail = await stores.mails.read(id)
      const isUndecided = mail && (mail.state === 'handing-over' || mail.state === 'sent' || mail.tries === 0)
      if (!isUndecided || Date.now() >= until || stopped.signal.aborted) return mail
      await Promise.race([wait(POLL), ...(running ? [running] : [])])
    }
  }

  return {
    isLocal,
    tried,
    async post(mail) {
      if ((await stores.mails.add(await toStored(mail, sealer, now()))) === 'known') return
      void run()
      // Before the service has started nobody sends.
      if (isLocal && record) await tried(mail.id, LOOK_EVERY)
    },
    start(recorder) {
      record = recorder
      const timer = setInterval(() => void run(), lookEvery).unref()
      stopped.signal.addEventListener('abort', () => clearInterval(timer))
      void run()
    },
    async close() {
      stopped.abort()
      await running
      letterbox.close()
    },
  }
}

async function toStored(mail: Mail, sealer: Sealer, now: number): Promise<StoredMail> {
  const { id, kind, to, letter, requestIds = [], taken = [], refused = [], uncertain = [] } = mail
  const { replyTo, returnTo, attachForm, unsubscribe, expiresAt, onlyWhile } = mail
  const content: MailContent = {
    ...(await renderLetter(letter)),
    links: [...(letter.action ? [letter.action.url] : []), ...(letter.items ?? []).map(({ url }) => url)],
    taken,
    refused,
    uncertain,
    ...(replyTo && { replyTo }),
    ...(returnTo && { returnTo }),
    ...(attachForm && { attachForm }),
    ...(unsubscribe && { unsubscribe }),
    ...(expiresAt && { expiresAt }),
    ...(onlyWhile && { onlyWhile }),
  }
  const sealed = sealer.seal(Buffer.from(JSON.stringify(content)), id).toString('base64')
  return { id, kind, to, requestIds, state: 'queued', createdAt: now, dueAt: now, tries: 0, sealed }
}
