import { createHash } from 'node:crypto'
import type { WebhookMessage } from '../../shared/contracts/webhook-routes.ts'
import { positionOf } from '../../shared/link-request/position.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import type { StoredWebhook, WebhookDelivery } from '../stores/contract/webhook-store.ts'

/** What a webhook is to be told about a request as it is now. */
export function deliveryOf(webhook: StoredWebhook, request: StoredRequest, now: number): WebhookDelivery {
  const { id: requestId, revision, state } = request
  const id = idFrom(webhook.id, requestId, String(revision))
  const message: WebhookMessage = {
    id,
    type: 'request.changed',
    at: state.updatedAt,
    request: {
      id: requestId,
      reference: state.reference,
      revision,
      ...positionOf(state),
      since: state.since,
      ...(state.blocked && { blocked: state.blocked.reason }),
    },
  }
  const payload = JSON.stringify(message)
  return {
    id,
    webhookId: webhook.id,
    requestId,
    revision,
    payload,
    state: 'queued',
    createdAt: now,
    dueAt: now,
    attempts: [],
  }
}

/** A UUID made from its parts (version 8 of RFC 9562): the same parts make the same id in every process. */
function idFrom(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
