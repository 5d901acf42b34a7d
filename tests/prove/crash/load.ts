import { setTimeout as wait } from 'node:timers/promises'
import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { createToken, hashToken } from '../../../server/identity/tokens.ts'
import type { Stores } from '../../../server/stores/stores.ts'
import { aDetails } from '../../shared/a-link-request.ts'
import type { Random } from '../../seeded-random.ts'

export const SUPPORT = 'stina@support.example'
const CLIENTS = 8
const PATIENCE = 30_000
/** How often something that was acknowledged is sent once more, as a client does whose answer got lost. */
const REPLAY = 0.1

interface Sent {
  requestId: string
  event: { id: string; type: 'note.added'; at: string; channel: 'extension'; text: string }
}

export interface Verdict {
  acknowledged: number
  lost: number
  duplicated: number
}

/** Clients that record events as the extension does: each is sent, unchanged, until it has been acknowledged. */
export class Load {
  readonly #random: Random
  readonly #token = createToken()
  readonly #acknowledged: Sent[] = []
  readonly #unanswered: Sent[] = []
  readonly #requests: string[] = []
  /** How often there was no answer, or none that acknowledges. */
  refused = 0

  constructor(random: Random) {
    this.#random = random
  }

  get acknowledged(): number {
    return this.#acknowledged.length
  }

  /** Lets the clients in, before the service starts. */
  async prepare(stores: Stores): Promise<void> {
    const createdAt = Date.now()
    const session = { kind: 'extension' as const, email: SUPPORT, createdAt, expiresAt: createdAt + 86_400_000 }
    await stores.identities.keepSession(hashToken(this.#token), session)
  }

  get headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.#token}`, 'Content-Type': 'application/json' }
  }

  /** Sends to the services that `urls` names at the time, until `signal` aborts. */
  async run(urls: () => readonly string[], signal: AbortSignal): Promise<void> {
    await Promise.all(Array.from({ length: CLIENTS }, () => this.#client(urls, signal)))
  }

  /** Resolves when so many more have been acknowledged, or nothing was for a while. */
  async moreAcknowledged(count: number): Promise<void> {
    const enough = this.acknowledged + count
    const until = Date.now() + PATIENCE
    while (this.acknowledged < enough && Date.now() < until) await wait(2)
  }

  /** Sends what is still unanswered; rejects when that takes too long. */
  async finish(urls: () => readonly string[]): Promise<void> {
    const until = Date.now() + PATIENCE * 2
    while (this.#unanswered.length > 0) {
      if (Date.now() > until) throw new Error(`${this.#unanswered.length} events were never acknowledged`)
      await this.#send(urls, this.#unanswered.splice(0, 1)[0] as Sent)
    }
  }

  async verify(historyOf: (requestId: string) => Promise<readonly LinkRequestEvent[] | undefined>): Promise<Verdict> {
    let lost = 0
    let duplicated = 0
    const byRequest = Map.groupBy(this.#acknowledged, ({ requestId }) => requestId)
    for (const requestId of this.#requests) {
      const ids = ((await historyOf(requestId)) ?? []).map(({ id }) => id)
      const known = new Set(ids)
      duplicated += ids.length - known.size
      if (ids.length === 0) lost += 1
      const acknowledged = new Set((byRequest.get(requestId) ?? []).map(({ event }) => event.id))
      for (const id of acknowledged) if (!known.has(id)) lost += 1
    }
    return { acknowledged: this.acknowledged + this.#requests.length, lost, duplicated }
  }

  async #client(urls: () => readonly string[], signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (urls().length === 0) {
        await wait(10)
        continue
      }
      if (this.#requests.length < 20 || this.#random.chance(0.02)) await this.#create(urls)
      else await this.#send(urls, this.#next())
    }
  }

  #next(): Sent {
    const unanswered = this.#unanswered.shift()
    if (unanswered) return unanswered
    if (this.#acknowledged.length > 0 && this.#random.chance(REPLAY)) return this.#random.pick(this.#acknowledged)
    const event = { id: crypto.randomUUID(), at: new Date().toISOString(), text: `Note ${this.acknowledged}` }
    return {
      requestId: this.#random.pick(this.#requests),
      event: { ...event, type: 'note.added', channel: 'extension' },
    }
  }

  async #create(urls: () => readonly string[]): Promise<void> {
    const answer = await this.#post(urls, '/api/v1/requests', aDetails())
    if (answer) this.#requests.push((answer as { id: string }).id)
  }

  async #send(urls: () => readonly string[], sent: Sent): Promise<void> {
    const answer = await this.#post(urls, `/api/v1/requests/${sent.requestId}/events`, [sent.event])
    if (answer) this.#acknowledged.push(sent)
    else this.#unanswered.push(sent)
  }

  async #post(urls: () => readonly string[], path: string, body: unknown): Promise<unknown> {
    try {
      const response = await fetch(`${this.#random.pick(urls())}${path}`, {
        method: 'POST',
        headers: this.headers,
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
      })
      const answer: unknown = await response.json()
      if (response.ok) return answer
    } catch {
      // The process was killed; what was sent may have been recorded or not.
    }
    this.refused += 1
    await wait(5)
    return undefined
  }
}
