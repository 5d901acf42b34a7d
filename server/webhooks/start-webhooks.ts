import { partiesOf } from '../identity/reader.ts'
import type { Log } from '../log.ts'
import type { Stores } from '../stores/stores.ts'
import type { StoredFirm } from '../stores/contract/firm-store.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import type { StoredWebhook, WebhookDelivery } from '../stores/contract/webhook-store.ts'
import { sendMessage } from './send-message.ts'
import { signMessage } from './sign-message.ts'
import { deliveryOf } from './webhook-message.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Pauses after a try that failed; after the last the delivery is given up. */
const PAUSES = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, DAY]
/** How far back a start looks for changes that nobody was told of because the process died first. */
const LOOKS_BACK = 7 * DAY
const LOG_KEPT = 30 * DAY
const LOOKS_AGAIN = 15 * SECOND
const PAGE = 200

interface WebhookOptions {
  stores: Stores
  log: Log
  isPractice: boolean
  now: () => number
}

/**
 * Tells firms' own systems of changes. What is to be told is kept first and sent then, at least once, with an id that is
 * made from what it is about. Answers how to stop; what is under way is then tried again at the next start.
 */
export function startWebhooks({ stores, log, isPractice, now }: WebhookOptions): () => Promise<void> {
  const { webhooks } = stores
  const stopped = new AbortController()
  const underWay = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let isSending = false
  let isWanted = false

  function follow(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => log.error({ err: error }, 'A webhook could not be told'))
      .finally(() => underWay.delete(done))
    underWay.add(done)
  }

  async function keepFor(request: StoredRequest): Promise<void> {
    const all = await webhooks.list()
    if (all.length === 0) return
    for (const webhook of all) {
      const firm = await stores.firms.read(webhook.firmId)
      if (firm && isAbout(request, firm)) await webhooks.addDelivery(deliveryOf(webhook, request, now()))
    }
    send()
  }

  async function catchUp(): Promise<void> {
    for (const webhook of await webhooks.list()) {
      const firm = await stores.firms.read(webhook.firmId)
      if (!firm) continue
      const from = Math.max(webhook.createdAt, now() - LOOKS_BACK)
      for await (const request of changedSince(stores, firm, from, now())) {
        await webhooks.addDelivery(deliveryOf(webhook, request, now()))
      }
    }
    await webhooks.forgetDeliveriesBefore(now() - LOG_KEPT)
    send()
  }

  /** Sends what is due, in one process at a time; asked again meanwhile, it looks again. */
  function send(): void {
    if (stopped.signal.aborted) return
    isWanted = true
    if (isSending) return
    isSending = true
    clearTimeout(timer)
    const sending = async () => {
      while (isWanted && !stopped.signal.aborted) {
        isWanted = false
        await stores.exclusively('webhooks', sendDue)
      }
    }
    follow(
      sending().finally(() => {
        isSending = false
        if (!stopped.signal.aborted) timer = setTimeout(send, LOOKS_AGAIN).unref()
      }),
    )
  }

  async function sendDue(lost: AbortSignal): Promise<void> {
    const due = (await webhooks.queued()).filter(({ dueAt }) => dueAt <= now())
    const byId = new Map((await webhooks.list()).map((webhook) => [webhook.id, webhook]))
    const lanes = Map.groupBy(due, ({ webhookId }) => webhookId)
    const signal = AbortSignal.any([stopped.signal, lost])
    await Promise.all(
      [...lanes].map(async ([webhookId, deliveries]) => {
        const webhook = byId.get(webhookId)
        // One after another, so that a receiver sees changes in their order while all goes well.
        for (const delivery of deliveries) if (webhook && !signal.aborted) await tryOnce(webhook, delivery, signal)
      }),
    )
  }

  async function tryOnce(
    { url, secret }: StoredWebhook,
    delivery: WebhookDelivery,
    signal: AbortSignal,
  ): Promise<void> {
    const at = now()
    const began = performance.now()
    const signature = signMessage(secret, delivery.payload, at)
    const { id, payload: body } = delivery
    const outcome = await sendMessage({ url, id, body, signature, isPractice }, signal)
    // Cut off by our own stop: whether it arrived is not known, so it is tried again and the id tells the repeat.
    if (signal.aborted && outcome.status === undefined) return
    const attempts = [...delivery.attempts, { at, ms: Math.round(performance.now() - began), ...outcome }]
    await webhooks.updateDelivery({ ...delivery, attempts, ...next(attempts.length, outcome.status, at) })
  }

  const unsubscribe = stores.changes.onChange(({ request }) => follow(keepFor(request)))
  follow(catchUp())
  const daily = setInterval(() => follow(webhooks.forgetDeliveriesBefore(now() - LOG_KEPT)), DAY).unref()

  return async () => {
    unsubscribe()
    stopped.abort()
    clearTimeout(timer)
    clearInterval(daily)
    while (underWay.size > 0) await Promise.all(underWay)
  }
}

function next(tries: number, status: number | undefined, at: number): Pick<WebhookDelivery, 'state' | 'dueAt'> {
  if (status !== undefined && status >= 200 && status < 300) return { state: 'delivered', dueAt: at }
  const pause = PAUSES[tries - 1]
  // 410 Gone: the receiver says that it is there no more.
  return pause === undefined || status === 410 ? { state: 'failed', dueAt: at } : { state: 'queued', dueAt: at + pause }
}

const isAbout = ({ state }: StoredRequest, firm: StoredFirm) =>
  partiesOf({ email: '', firms: [firm] }, state.details).length > 0

async function* changedSince({ requests }: Stores, firm: StoredFirm, from: number, now: number) {
  let cursor: string | null | undefined
  while (cursor !== null) {
    const scope = { email: '', firmNames: [firm.name] }
    const page = await requests.find({ scope, sort: '-updatedAt', limit: PAGE, now, ...(cursor && { cursor }) })
    for (const request of page.items) {
      if (Date.parse(request.state.updatedAt) < from) return
      yield request
    }
    cursor = page.next
  }
}
