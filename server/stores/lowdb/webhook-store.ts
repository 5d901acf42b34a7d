import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Log } from '../../log.ts'
import { DurableJsonFile } from '../durable-json-file.ts'
import type { StoredWebhook, WebhookDelivery, WebhookStore } from '../contract/webhook-store.ts'
import { JsonCollection } from './json-collection.ts'
import { setAside } from './set-aside.ts'

const webhookSchema: z.ZodType<StoredWebhook> = z.strictObject({
  id: z.uuid(),
  firmId: z.uuid(),
  url: z.string(),
  secret: z.string(),
  createdAt: z.number(),
})
const deliverySchema: z.ZodType<WebhookDelivery> = z.strictObject({
  id: z.uuid(),
  webhookId: z.uuid(),
  requestId: z.uuid(),
  revision: z.number(),
  payload: z.string(),
  state: z.enum(['queued', 'delivered', 'failed']),
  createdAt: z.number(),
  dueAt: z.number(),
  attempts: z.array(
    z.strictObject({
      at: z.number(),
      ms: z.number(),
      status: z.number().exactOptional(),
      problem: z.string().exactOptional(),
    }),
  ),
})

/** The webhooks in one JSON file, and a JSON file per delivery. Reads are from memory. */
export async function openWebhookStore(folder: string, log: Log): Promise<WebhookStore> {
  const webhooks = await JsonCollection.open(join(folder, 'webhooks.json'), webhookSchema, log)
  const deliveryFolder = join(folder, 'deliveries')
  await mkdir(deliveryFolder, { recursive: true, mode: 0o700 })
  const deliveries = await loadAll(deliveryFolder, log)
  const pathOf = (id: string) => join(deliveryFolder, `${id}.json`)
  const adding = new Set<string>()

  async function keep(delivery: WebhookDelivery): Promise<void> {
    await new DurableJsonFile<WebhookDelivery>(pathOf(delivery.id)).write(delivery)
    deliveries.set(delivery.id, delivery)
  }

  async function forget(isForgotten: (delivery: WebhookDelivery) => boolean): Promise<void> {
    for (const delivery of [...deliveries.values()].filter(isForgotten)) {
      await rm(pathOf(delivery.id), { force: true })
      deliveries.delete(delivery.id)
    }
  }

  return {
    list: async () => webhooks.values(),
    keep: (webhook) =>
      webhooks.change((items) => {
        items.set(webhook.id, webhook)
      }),
    async remove(id) {
      await webhooks.change((items) => {
        items.delete(id)
      })
      await forget(({ webhookId }) => webhookId === id)
    },
    async addDelivery(delivery) {
      if (deliveries.has(delivery.id) || adding.has(delivery.id)) return 'known'
      adding.add(delivery.id)
      try {
        await keep(delivery)
        return 'added'
      } finally {
        adding.delete(delivery.id)
      }
    },
    async updateDelivery(delivery) {
      if (deliveries.has(delivery.id)) await keep(delivery)
    },
    queued: async () =>
      [...deliveries.values()].filter(({ state }) => state === 'queued').sort((a, b) => a.dueAt - b.dueAt),
    deliveriesOf: async (webhookId, limit) =>
      [...deliveries.values()]
        .filter((delivery) => delivery.webhookId === webhookId)
        .sort((a, b) => b.createdAt - a.createdAt || b.revision - a.revision)
        .slice(0, limit),
    forgetDeliveriesBefore: (time) => forget(({ state, createdAt }) => state !== 'queued' && createdAt < time),
  }
}

async function loadAll(folder: string, log: Log): Promise<Map<string, WebhookDelivery>> {
  const deliveries = new Map<string, WebhookDelivery>()
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (name.endsWith('.tmp')) await rm(path, { force: true })
    if (!name.endsWith('.json')) continue
    try {
      const delivery = deliverySchema.parse(await new DurableJsonFile<unknown>(path).read())
      deliveries.set(delivery.id, delivery)
    } catch (error) {
      await setAside(path, error, log)
    }
  }
  return deliveries
}
