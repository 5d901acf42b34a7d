import { randomBytes, randomUUID } from 'node:crypto'
import { webhookMessageSchema } from '../../shared/contracts/webhook-routes.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { ProblemError } from '../problem-error.ts'
import type { StoredWebhook } from '../stores/contract/webhook-store.ts'
import { checkWebhookAddress, type AddressProblem } from '../webhooks/webhook-address.ts'

type WebhookRoute = 'listWebhooks' | 'createWebhook' | 'deleteWebhook' | 'listDeliveries'

const MOST_PER_FIRM = 10
const MOST_SHOWN = 200

const WORDS: Record<AddressProblem, string> = {
  'not-https': 'The address must begin with https://.',
  'private-address': 'The address is not one on the public internet.',
  'credentials-in-address': 'The address may not hold a name or password; check the signature instead.',
}

const iso = (at: number) => new Date(at).toISOString()

export function webhookRoutes({ config, stores, now }: Dependencies): Pick<Handlers, WebhookRoute> {
  const ofFirm = async (firmId: string) => (await stores.webhooks.list()).filter((webhook) => webhook.firmId === firmId)

  async function find({ id, webhook: wanted }: { id: string; webhook: string }): Promise<StoredWebhook> {
    const webhook = (await ofFirm(id)).find((candidate) => candidate.id === wanted)
    if (!webhook) throw new ProblemError('not-found')
    return webhook
  }

  return {
    async listWebhooks({ params }) {
      const webhooks = await ofFirm(params.id)
      return { items: webhooks.map(({ id, url, createdAt }) => ({ id, url, createdAt: iso(createdAt) })) }
    },

    async createWebhook({ params, body: { url }, response }) {
      if (!(await stores.firms.read(params.id))) throw new ProblemError('not-found')
      const problem = checkWebhookAddress(url, config.practice)
      if (problem) {
        const errors = [{ pointer: '/url', code: problem, detail: WORDS[problem] }]
        throw new ProblemError('invalid-request', { detail: WORDS[problem], errors })
      }
      if ((await ofFirm(params.id)).length >= MOST_PER_FIRM) {
        throw new ProblemError('already-exists', { detail: `A firm has at most ${MOST_PER_FIRM} webhooks.` })
      }
      const secret = randomBytes(32).toString('base64url')
      const webhook = { id: randomUUID(), firmId: params.id, url, secret, createdAt: now() }
      await stores.webhooks.keep(webhook)
      response.set('Location', `/api/v1/firms/${params.id}/webhooks/${webhook.id}`)
      return { id: webhook.id, url, createdAt: iso(webhook.createdAt), secret }
    },

    async deleteWebhook({ params }) {
      await stores.webhooks.remove((await find(params)).id)
      return undefined
    },

    async listDeliveries({ params }) {
      const { id } = await find(params)
      const deliveries = await stores.webhooks.deliveriesOf(id, MOST_SHOWN)
      return {
        items: deliveries.map(({ payload, state, createdAt, dueAt, attempts, ...delivery }) => ({
          id: delivery.id,
          message: webhookMessageSchema.parse(JSON.parse(payload)),
          state,
          createdAt: iso(createdAt),
          ...(state === 'queued' && { nextTryAt: iso(dueAt) }),
          attempts: attempts.map(({ at, ...rest }) => ({ at: iso(at), ...rest })),
        })),
      }
    },
  }
}
