import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createSealer } from '../../server/form/seal.ts'
import { createSignedForms } from '../../server/form/signed-forms.ts'
import { createLog } from '../../server/log.ts'
import type { Handover } from '../../server/mail/handover.ts'
import type { FollowUp } from '../../server/mail/mail.ts'
import { createMailer, type Mailer } from '../../server/mail/mailer.ts'
import { createStatements } from '../../server/mail/statements.ts'
import { createMetrics } from '../../server/metrics.ts'
import { remind } from '../../server/reminders/remind.ts'
import { openLowdbStores } from '../../server/stores/lowdb/open-lowdb-stores.ts'
import type { Stores } from '../../server/stores/stores.ts'
import type { StoredRequest } from '../../server/stores/contract/request-store.ts'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import { aDetails, anEvent } from '../shared/a-link-request.ts'

/** A reminder as it left: when, to whom, and how the requests that it names stood. */
export interface Left {
  at: number
  to: string
  requests: StoredRequest[]
}

/** The service's reminders and mails on a clock of their own, from stores on disk, with a mail server that has moods. */
export class SimulatedOffice {
  now: number
  readonly left: Left[] = []
  readonly #folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'reminders-'))
  readonly #sealer = createSealer([randomBytes(32)])
  readonly #mood: () => Handover
  readonly #isCutOff: () => boolean
  #stores: Stores | undefined
  #mailer: Mailer | undefined

  constructor(now: number, mood: () => Handover, isCutOff: () => boolean) {
    this.now = now
    this.#mood = mood
    this.#isCutOff = isCutOff
  }

  get stores(): Stores {
    if (!this.#stores) throw new Error('The office is closed')
    return this.#stores
  }

  async open(): Promise<void> {
    const log = createLog('silent')
    const stores = await openLowdbStores(this.#folder, log)
    this.#stores = stores
    this.#mailer = createMailer({
      stores,
      letterbox: {
        hand: async ({ id, to }, commit) => {
          const handover = this.#mood()
          if (handover.outcome === 'later' || handover.outcome === 'refused') return handover
          await commit()
          const mail = await stores.mails.read(id)
          const requests = await Promise.all((mail?.requestIds ?? []).map((request) => stores.requests.read(request)))
          this.left.push({ at: this.now, to, requests: requests.filter((request) => request !== undefined) })
          return handover
        },
        close: () => undefined,
      },
      sealer: this.#sealer,
      signedForms: createSignedForms(stores.files, this.#sealer),
      metrics: createMetrics(),
      log,
      now: () => this.now,
      isLocal: true,
      lookEvery: 2,
    })
    this.#mailer.start((followUp) => this.#record(followUp))
  }

  async close(): Promise<void> {
    await this.#mailer?.close()
    await this.#stores?.close()
  }

  async restart(): Promise<void> {
    await this.close()
    await this.open()
    await this.#settle()
  }

  /** What the service does every few minutes. */
  async tick(): Promise<void> {
    const mailer = this.#mailer
    if (!mailer) return
    await this.#settle()
    const needs = {
      stores: this.stores,
      mailer,
      statements: createStatements(Buffer.from('key')),
      publicUrl: 'https://kopplingsguiden.example',
      now: () => this.now,
    }
    await this.stores.exclusively('reminders', (lost) => remind(needs, lost))
    await this.#settle()
  }

  async create(name: string): Promise<string> {
    const id = randomUUID()
    const details = aDetails({ client: { ...aDetails().client, name, contact: { name, email: `${name}@client.example`, language: 'sv' } } }) // oxfmt-ignore
    await this.#append(id, { type: 'request.created', reference: 'DK-2345-6789', details })
    return id
  }

  record(id: string, fact: { type: string; [field: string]: unknown }): Promise<void> {
    return this.#append(id, fact)
  }

  async #append(id: string, fact: { type: string; [field: string]: unknown }): Promise<void> {
    const at = new Date(this.now).toISOString()
    await this.stores.requests.append(id, [anEvent(fact, { at, recordedAt: at })])
  }

  async #record({ requestId, events }: FollowUp): Promise<void> {
    // Cut off after the mail server took it and before that was recorded.
    if (this.#isCutOff()) throw new Error('cut off')
    const recordedAt = new Date(this.now).toISOString()
    await this.stores.requests.append(
      requestId,
      events.map((event): LinkRequestEvent => ({ ...event, recordedAt })),
    )
  }

  /** Waits until the mailer has done what it can at this hour. */
  async #settle(): Promise<void> {
    const isUnderWay = async () => {
      const mails = await this.stores.mails.inState('queued', 'handing-over', 'sent')
      return mails.some(({ state, dueAt }) => state !== 'queued' || dueAt <= this.now)
    }
    while (await isUnderWay()) await wait(1)
  }
}
