import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AUTHORISATION, ROLES, type Outcome, type Role } from '../../server/authorisation.ts'
import { ROUTES, type RouteName } from '../../shared/contracts/http.ts'
import { aScene, finished, type Scene } from './a-scene.ts'
import { SUPPORT } from './a-service.ts'
import { pathOf } from './caller.ts'
import { openConnections } from './connections.ts'
import { ROUTE_CALLS, type RouteCall } from './route-calls.ts'

const EMAILS: Record<Exclude<Role, 'anonymous'>, string> = {
  'other-client': 'per@plat.example',
  client: 'karin@bjorkdalen.example',
  'other-firm': 'eva@tredje.example',
  'current-firm': 'olle@sifferhuset.example',
  'new-firm': 'anna@norrsken.example',
  support: SUPPORT,
}
const CREDENTIALS = ['web', 'extension', 'revoked token', 'expired session'] as const
type Credential = (typeof CREDENTIALS)[number]
/** What an outcome looks like from outside; `yes` is anything that isn't one of these. */
const STATUS: Record<Exclude<Outcome, 'yes'>, number> = { who: 401, no: 403, hidden: 404 }

const routes = Object.keys(ROUTES) as RouteName[]

let scene: Scene
const connections = openConnections(() => scene.service.port, 1, 60_000)
beforeAll(async () => {
  scene = await aScene()
  const { request, anna, karin } = scene
  // A signed form is there to be read, and it is the current firm's turn too: whether it is one's turn is not rights.
  await karin.ask('recordEvents', { params: { id: request.id }, body: [finished('sign-form')] })
  await upload(anna.headers)
}, 120_000)
afterAll(async () => {
  connections.close()
  await scene.service.stop()
})

async function upload(headers: Record<string, string>): Promise<void> {
  const { bytes } = (await ROUTE_CALLS.uploadSignedForm(scene, '')) as Required<RouteCall>
  const path = pathOf('uploadSignedForm', { params: { id: scene.request.id } })
  const answer = await scene.service.anonymous
    .as(headers)
    .send('PUT', path, { headers: { 'content-type': bytes.mediaType }, body: bytes.content })
  expect(answer.status).toBe(200)
}

/** Calls that end the session that they come with. */
const ENDING: ReadonlySet<RouteName> = new Set(['deleteSession', 'deleteExtensionToken'])
const known = new Map<string, Record<string, string>>()

/** Headers that say who it is. */
async function credentialsFor(route: RouteName, role: Role, credential: Credential): Promise<Record<string, string>> {
  if (ENDING.has(route)) return makeCredentials(role, credential)
  const key = `${role} ${credential}`
  const headers = known.get(key) ?? (await makeCredentials(role, credential))
  known.set(key, headers)
  return headers
}

async function makeCredentials(role: Role, credential: Credential): Promise<Record<string, string>> {
  if (role === 'anonymous') return {}
  const token = randomUUID()
  const hash = createHash('sha256').update(token).digest('hex')
  const kind = credential === 'web' || credential === 'expired session' ? 'web' : 'extension'
  const { clock, stores } = scene.service
  const expiresAt = clock.now + (credential === 'expired session' ? 0 : 1_000_000)
  await stores.identities.keepSession(hash, { kind, email: EMAILS[role], createdAt: clock.now - 1, expiresAt })
  if (credential === 'revoked token') await stores.identities.dropSession(hash)
  return kind === 'web' ? { cookie: `kopplingsguiden-session=${token}` } : { authorization: `Bearer ${token}` }
}

async function statusOf(route: RouteName, role: Role, credential: Credential): Promise<number> {
  const call = await ROUTE_CALLS[route](scene, role === 'anonymous' ? '' : EMAILS[role])
  const headers = { ...(await credentialsFor(route, role, credential)), ...call.headers }
  const body = call.bytes?.content ?? (call.body === undefined ? undefined : JSON.stringify(call.body))
  const mediaType = call.bytes?.mediaType ?? 'application/json'
  return connections.statusOf({
    method: ROUTES[route].method,
    path: pathOf(route, call),
    headers: { ...headers, ...(body !== undefined && { 'content-type': mediaType }) },
    body,
  })
}

function expected(route: RouteName, role: Role, credential: Credential): Outcome {
  const { outcomes, through } = AUTHORISATION[route]
  const isNobody = credential === 'revoked token' || credential === 'expired session'
  const outcome = outcomes[isNobody ? 'anonymous' : role]
  const isOtherWay = !isNobody && role !== 'anonymous' && through !== 'both' && through !== credential
  return outcome === 'yes' && isOtherWay ? 'no' : outcome
}

describe('the authorisation table', () => {
  it('has a row for every route', () => {
    const missing = routes.filter((route) => !(route in AUTHORISATION))
    expect(missing, `Say in server/authorisation.ts who may call: ${missing.join(', ')}`).toEqual([])
    const gone = Object.keys(AUTHORISATION).filter((route) => !(route in ROUTES))
    expect(gone, `These rows of server/authorisation.ts are about no route: ${gone.join(', ')}`).toEqual([])
  })

  it('has whole rows', () => {
    for (const route of routes) {
      const { outcomes, through } = AUTHORISATION[route]
      expect(['both', 'web', 'extension'], `${route}: the last cell says through what`).toContain(through)
      for (const role of ROLES) {
        expect(['yes', 'who', 'no', 'hidden'], `${route}: the cell of ${role}`).toContain(outcomes[role])
      }
    }
  })

  it('is tried on every route', () => {
    const missing = routes.filter((route) => !(route in ROUTE_CALLS))
    expect(missing, `Add a well-formed call to tests/server/route-calls.ts for: ${missing.join(', ')}`).toEqual([])
  })

  it.each(routes)('holds for %s, whoever asks', { timeout: 120_000 }, async (route) => {
    const wrong: string[] = []
    for (const role of ROLES) {
      for (const credential of role === 'anonymous' ? (['web'] as const) : CREDENTIALS) {
        const outcome = expected(route, role, credential)
        const status = await statusOf(route, role, credential)
        // A conflict is an answer to somebody who may.
        const isAsSaid =
          outcome === 'yes' ? status === ROUTES[route].status || status === 409 : status === STATUS[outcome]
        if (!isAsSaid) wrong.push(`${role}, ${credential}: should be "${outcome}", was ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
