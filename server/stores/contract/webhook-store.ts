/** Where a firm's own system is told of changes. */
export interface StoredWebhook {
  id: string
  firmId: string
  url: string
  /** The key that messages are signed with. */
  secret: string
  createdAt: number
}

export interface WebhookAttempt {
  at: number
  /** How long the other side took, in milliseconds. */
  ms: number
  /** The HTTP status of its answer, */
  status?: number
  /** or why there was none. */
  problem?: string
}

/** One message to a webhook. Times in milliseconds since the epoch. */
export interface WebhookDelivery {
  /** Made from the webhook, the request and its revision: the same change is never told under two ids. */
  id: string
  webhookId: string
  requestId: string
  revision: number
  /** The JSON text that is sent. */
  payload: string
  state: 'queued' | 'delivered' | 'failed'
  createdAt: number
  /** When it is tried next, while it is queued. */
  dueAt: number
  attempts: WebhookAttempt[]
}

export interface WebhookStore {
  list(): Promise<StoredWebhook[]>
  keep(webhook: StoredWebhook): Promise<void>
  /** Forgets the webhook and its deliveries. */
  remove(id: string): Promise<void>
  /** Answers 'known' and keeps nothing when there is or was a delivery with the id. */
  addDelivery(delivery: WebhookDelivery): Promise<'added' | 'known'>
  /** Replaces the delivery of that id; one that is not there is left out. */
  updateDelivery(delivery: WebhookDelivery): Promise<void>
  /** Every delivery that is queued, the earliest due first. */
  queued(): Promise<WebhookDelivery[]>
  /** The latest deliveries to the webhook, newest first. */
  deliveriesOf(webhookId: string, limit: number): Promise<WebhookDelivery[]>
  /** Forgets those that are not queued and were made before that time. */
  forgetDeliveriesBefore(time: number): Promise<void>
}
