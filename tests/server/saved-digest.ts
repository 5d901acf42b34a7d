import { createHash } from 'node:crypto'
import type { Scene } from './a-scene.ts'

/** One hash over what people have entrusted to the service: requests with their histories, firms, accounts, guides, webhooks. */
export async function digestOf({ service }: Scene): Promise<string> {
  const { requests, firms, guides, webhooks, identities } = service.stores
  const { items } = await requests.find({ scope: 'all', sort: 'client', limit: 200, now: service.clock.now })
  const histories = await Promise.all(items.map(({ id }) => requests.history(id)))
  const people = [
    'stina@support.example',
    'anna@norrsken.example',
    'karin@bjorkdalen.example',
    'olle@sifferhuset.example',
  ]
  const saved = [
    items,
    histories,
    await firms.list(),
    await guides.list(),
    await webhooks.list(),
    await Promise.all(people.map((email) => identities.readAccount(email))),
  ]
  return createHash('sha256').update(JSON.stringify(saved)).digest('hex')
}
