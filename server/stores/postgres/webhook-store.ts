import type { StoredWebhook, WebhookDelivery, WebhookStore } from '../contract/webhook-store.ts'
import type { Database, Value } from './database.ts'

const valuesOf = (delivery: WebhookDelivery): Value[] => [
  delivery.id,
  delivery.webhookId,
  delivery.state,
  delivery.createdAt,
  delivery.dueAt,
  JSON.stringify(delivery),
]

export function createWebhookStore(database: Database): WebhookStore {
  async function deliveries(condition: string, values: readonly Value[] = []): Promise<WebhookDelivery[]> {
    const text = `select body from webhook_delivery where ${condition}`
    return (await database.query<{ body: WebhookDelivery }>(text, values)).map(({ body }) => body)
  }

  return {
    async list() {
      const rows = await database.query<{ body: StoredWebhook }>('select body from webhook order by number')
      return rows.map(({ body }) => body)
    },
    async keep(webhook) {
      await database.query('insert into webhook (id, body) values ($1, $2) on conflict (id) do update set body = $2', [
        webhook.id,
        JSON.stringify(webhook),
      ])
    },
    async remove(id) {
      await database.query(
        `with deliveries as (delete from webhook_delivery where webhook_id = $1)
         delete from webhook where id = $1`,
        [id],
      )
    },
    async addDelivery(delivery) {
      const added = await database.query(
        `insert into webhook_delivery (id, webhook_id, state, created_at, due_at, body)
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing returning id`,
        valuesOf(delivery),
      )
      return added.length === 0 ? 'known' : 'added'
    },
    async updateDelivery(delivery) {
      await database.query(
        `update webhook_delivery set webhook_id = $2, state = $3, created_at = $4, due_at = $5, body = $6
         where id = $1`,
        valuesOf(delivery),
      )
    },
    queued: () => deliveries("state = 'queued' order by due_at"),
    deliveriesOf: (webhookId, limit) =>
      deliveries('webhook_id = $1 order by created_at desc, id desc limit $2', [webhookId, limit]),
    async forgetDeliveriesBefore(time) {
      await database.query("delete from webhook_delivery where state <> 'queued' and created_at < $1", [time])
    },
  }
}
