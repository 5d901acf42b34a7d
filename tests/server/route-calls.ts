import { createHash } from 'node:crypto'
import { createReference } from '../../server/reference.ts'
import { INBOUND_SECRET } from './a-service.ts'
import type { RouteName } from '../../shared/contracts/http.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import { shippedGuides } from '../../shared/guides/shipped.ts'
import type { StoredWebhook } from '../../server/stores/contract/webhook-store.ts'
import { submit, type Scene } from './a-scene.ts'
import { aDetails } from '../shared/a-link-request.ts'

/** A well-formed call of a route: nothing is wrong with it but, perhaps, who makes it. */
export interface RouteCall {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  headers?: Record<string, string>
  /** Instead of JSON. */
  bytes?: { mediaType: string; content: string }
}

const toFirm = ({ firms }: Scene) => ({ params: { id: firms.norrsken } })
const toRequest = ({ request }: Scene) => ({ params: { id: request.id } })

async function toWebhook(scene: Scene): Promise<RouteCall> {
  const id = crypto.randomUUID()
  const webhook: StoredWebhook = {
    id,
    firmId: scene.firms.norrsken,
    url: 'https://firm.example/hook',
    secret: 'x',
    createdAt: Date.now() + 1e9,
  }
  await scene.service.stores.webhooks.keep(webhook)
  return { params: { id: scene.firms.norrsken, webhook: id } }
}

async function nextVersion({ service }: Scene): Promise<Guide> {
  const signed = await service.stores.guides.read('check-access')
  if (!signed) throw new Error('There is no such guide')
  return { ...signed.guide, version: signed.guide.version + 1 }
}

async function toDraft(scene: Scene): Promise<RouteCall> {
  const guide = await nextVersion(scene)
  const draft = { id: crypto.randomUUID(), guide, by: 'sven@support.example', at: '2026-03-02T08:00:00.000Z' }
  await scene.service.stores.guideDrafts.add({ ...draft, state: 'open' })
  return { params: { id: draft.id } }
}

let made = 0
const someone = () => {
  made += 1
  return { name: 'Maja Hedman', email: `maja${made}@norrsken.example` }
}

/** For every route of the contract, a call that its handler takes. `email` is who makes it. */
export const ROUTE_CALLS: Record<RouteName, (scene: Scene, email: string) => RouteCall | Promise<RouteCall>> = {
  signIn: () => ({ body: { email: someone().email } }),
  async createSession({ service }) {
    const token = createReference()
    const hash = createHash('sha256').update(token).digest('hex')
    await service.stores.identities.keepLink(hash, { email: someone().email, expiresAt: service.clock.now + 1000 })
    return { body: { token } }
  },
  deleteSession: () => ({}),
  listSessions: () => ({}),
  async revokeSession({ service }, email) {
    const { now } = service.clock
    const hash = createHash('sha256').update(createReference()).digest('hex')
    await service.stores.identities.keepSession(hash, { kind: 'web', email, createdAt: now, expiresAt: now + 1000 })
    return { params: { id: hash.slice(0, 24) } }
  },
  me: () => ({}),
  updateMe: () => ({ body: { language: 'sv' } }),
  createExtensionToken: () => ({}),
  deleteExtensionToken: () => ({}),
  listFirms: () => ({}),
  createFirm: () => ({ body: { name: `Byrå ${someone().email}`, kind: 'audit' } }),
  addFirmMember: (scene) => ({ ...toFirm(scene), body: someone() }),
  async removeFirmMember({ service, firms }) {
    const member = someone()
    await service.stores.firms.addMember(firms.norrsken, member)
    return { params: { id: firms.norrsken, email: member.email } }
  },
  keepFirmPresets: (scene) => ({ ...toFirm(scene), body: { presets: [] } }),
  listWebhooks: toFirm,
  async createWebhook(scene) {
    for (const { id } of await scene.service.stores.webhooks.list()) await scene.service.stores.webhooks.remove(id)
    return { ...toFirm(scene), body: { url: 'https://firm.example/hook' } }
  },
  deleteWebhook: toWebhook,
  listDeliveries: toWebhook,
  createRequest: (_, email) => {
    const consultants = [{ name: 'Den som frågar', email }]
    return { body: aDetails({ newFirm: { name: 'Nystartade Byrån AB', kind: 'audit', consultants } }) }
  },
  startRehearsal: () => ({}),
  listRequests: () => ({}),
  listBoard: () => ({}),
  exportRequests: () => ({}),
  readRequest: toRequest,
  async updateRequest(scene) {
    const { revision } = (await scene.service.stores.requests.read(scene.request.id)) ?? { revision: 0 }
    return { ...toRequest(scene), body: { grants: aDetails().grants }, headers: { 'if-match': `"${revision}"` } }
  },
  recordEvents: (scene) => ({ ...toRequest(scene), body: [submit({ type: 'note.added', text: 'Hej' })] }),
  listEvents: toRequest,
  readForm: toRequest,
  readSignedForm: toRequest,
  uploadSignedForm: (scene) => ({
    ...toRequest(scene),
    bytes: { mediaType: 'application/pdf', content: '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n' },
  }),
  submitForm: toRequest,
  listMails: toRequest,
  receiveMail: ({ request }) => ({
    query: { to: `svar+${request.reference}@kopplings.example` },
    headers: { authorization: `Bearer ${INBOUND_SECRET}` },
    bytes: { mediaType: 'message/rfc822', content: 'From: lena@vendor.example\r\n\r\nHej' },
  }),
  invite: (scene) => ({ ...toRequest(scene), body: { party: 'client' } }),
  listGuides: () => ({}),
  readGuideKey: () => ({}),
  readGuide: () => ({ params: { id: 'check-access' } }),
  publishGuide: () => ({ params: { id: 'check-access' }, body: shippedGuides.find(({ id }) => id === 'check-access') }),
  listGuideVersions: () => ({ params: { id: 'check-access' } }),
  rollBackGuide: () => ({ params: { id: 'check-access' }, body: { version: 1 } }),
  listGuideDrafts: () => ({}),
  readGuideDraft: toDraft,
  createGuideDraft: async (scene) => ({ body: { guide: await nextVersion(scene) } }),
  decideGuideDraft: async (scene) => ({ ...(await toDraft(scene)), body: { verdict: 'publish' } }),
  recordGuideHealth: () => ({
    body: {
      id: crypto.randomUUID(),
      guide: { id: 'check-access', version: 1 },
      step: 'open-client',
      outcome: 'reported',
      browser: 'other',
    },
  }),
  leadTimes: () => ({}),
  insight: () => ({}),
  guideHealth: () => ({}),
  exportMyData: () => ({}),
  exportPersonalData: () => ({ body: { email: someone().email } }),
  erasePersonalData: () => ({ body: { email: someone().email } }),
  listAudit: () => ({}),
  stream: () => ({}),
}
