import { positionOf } from '../../shared/link-request/position.ts'
import type { Log } from '../log.ts'
import type { Stores } from '../stores/stores.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const PAGE = 200

interface RetentionOptions {
  stores: Stores
  log: Log
  /** Undefined: everything is kept. */
  days: number | undefined
  now: () => number
}

/**
 * Forgets, at start and every hour, requests that have been over for so many days, with their forms and mails, and what the audit
 * log says of longer ago. Once among all processes. Answers how to stop.
 */
export function startRetention({ stores, log, days, now }: RetentionOptions): () => Promise<void> {
  if (days === undefined) return async () => undefined
  let running: Promise<unknown> = Promise.resolve()
  const run = () => {
    running = stores
      .exclusively('retention', (lost) => purge(stores, log, now() - days * DAY, now(), lost))
      .catch((error: unknown) => log.error({ err: error }, 'The retention purge broke off'))
  }
  run()
  const timer = setInterval(run, HOUR).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

async function purge(stores: Stores, log: Log, before: number, now: number, lost: AbortSignal): Promise<void> {
  let count = 0
  for (const request of await overSince(stores, before, now)) {
    if (lost.aborted) return
    for (const mail of await stores.mails.ofRequest(request.id)) await stores.mails.forget(mail.id)
    await stores.files.removeAll(request.id)
    await stores.requests.remove(request.id)
    await stores.audit.add([{ at: now, by: 'service', what: 'retention', about: request.id, status: 0 }])
    count += 1
  }
  await stores.mails.forgetBefore(before)
  await stores.audit.forgetBefore(before)
  if (count > 0) log.info({ requests: count }, 'Requests past their retention were forgotten')
}

/** Complete or cancelled, and unchanged since before that time. */
async function overSince({ requests }: Stores, before: number, now: number): Promise<StoredRequest[]> {
  const over: StoredRequest[] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const query = { scope: 'all' as const, open: false, sort: 'updatedAt' as const, limit: PAGE, now }
    const page = await requests.find({ ...query, ...(cursor && { cursor }) })
    for (const request of page.items) {
      if (Date.parse(request.state.updatedAt) >= before) return over
      const { status } = positionOf(request.state)
      if (status === 'complete' || status === 'cancelled') over.push(request)
    }
    cursor = page.next
  }
  return over
}
