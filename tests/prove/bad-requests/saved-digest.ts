import { createHash } from 'node:crypto'
import { SUPPORT } from '../../server/a-service.ts'
import type { Scene } from '../../server/a-scene.ts'
import { MAIL_STATES } from '../../../server/stores/contract/mail-store.ts'

const PEOPLE = [
  SUPPORT,
  'anna@norrsken.example',
  'karin@bjorkdalen.example',
  'olle@sifferhuset.example',
  'eva@tredje.example',
]

/**
 * One hash over what people have entrusted to the service: requests with their histories, firms, accounts, sessions,
 * guides and how they fare, webhooks, mails.
 */
export async function digestOf({ service }: Scene): Promise<string> {
  const { requests, firms, guides, guideHealth, webhooks, identities, mails } = service.stores
  const { now } = service.clock
  const { items } = await requests.find({ scope: 'all', sort: 'client', limit: 200, now })
  const saved = [
    items,
    await Promise.all(items.map(({ id }) => requests.history(id))),
    await firms.list(),
    await guides.list(),
    await guideHealth.list(),
    await webhooks.list(),
    (await mails.inState(...MAIL_STATES)).map(({ id }) => id).toSorted(),
    await Promise.all(PEOPLE.map((email) => identities.readAccount(email))),
    await Promise.all(PEOPLE.map((email) => identities.sessionsOf(email, now))),
  ]
  return createHash('sha256').update(JSON.stringify(saved)).digest('hex')
}
