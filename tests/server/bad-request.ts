import fc from 'fast-check'
import { ROUTES, type RouteName } from '../../shared/contracts/http.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { submit, type Scene } from './a-scene.ts'
import { pathOf } from './caller.ts'

export interface BadRequest {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | Uint8Array
}

/** Calls that end the session they come with, or are good without a body: only ever sent by nobody. */
const NEVER_BAD_WHEN_ALLOWED: ReadonlySet<RouteName> = new Set([
  'deleteSession',
  'deleteExtensionToken',
  'createExtensionToken',
  'submitForm',
])
/** Bodies that each route takes, to be spoilt. */
const GOOD: Partial<Record<RouteName, unknown>> = {
  signIn: { email: 'nobody@elsewhere.example' },
  createSession: { token: 'x'.repeat(43) },
  updateMe: { name: 'Annan', language: 'en' },
  createFirm: { name: 'Ny Byrå AB', kind: 'audit', members: [{ name: 'Nils', email: 'nils@ny.example' }] },
  addFirmMember: { name: 'Nils', email: 'nils@ny.example' },
  createRequest: aDetails(),
  updateRequest: { grants: aDetails().grants },
  recordEvents: [submit({ type: 'note.added', text: 'x' })],
  invite: { party: 'client' },
  createWebhook: { url: 'https://firm.example/hook' },
  keepFirmPresets: { presets: [] },
  exportPersonalData: { email: 'nobody@elsewhere.example' },
  erasePersonalData: { email: 'nobody@elsewhere.example' },
}

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    [],
    {},
    'x'.repeat(70_000),
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.bigInt().map(String),
  fc.jsonValue(),
  fc.integer({ min: 1, max: 3000 }).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown),
)
const badText = fc.oneof(
  fc.constantFrom('', '{', '[1,', '{"a":NaN}', '\ufeff{}', '{"__proto__":{"isSupport":true}}', '"x"', 'null'),
  fc.nat(20_000).map((depth) => '['.repeat(depth)),
  fc.string({ unit: 'binary' }),
)
const badBytes = fc.uint8Array({ minLength: 1, maxLength: 400 })
const badId = fc.oneof(
  fc.constantFrom(
    '..',
    '%2e%2e%2f',
    '%00',
    '%',
    '%c0%af',
    "'; drop table events; --",
    'constructor',
    '__proto__',
    '0',
    'null',
  ),
  fc.uuid(),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => encodeURIComponent(text.toWellFormed())),
)
const badQuery = fc.oneof(
  fc.constantFrom(
    'limit=0',
    'limit=1e9',
    'cursor=%00',
    'cursor=AAAA',
    'sort=x',
    'q[]=1',
    'status=x',
    'a=1&a=2',
    '%',
    '__proto__[x]=1',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => `nothing=${encodeURIComponent(text.toWellFormed())}`),
)
const mediaTypes = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data',
  'application/pdf',
  '',
]

/** Requests that no route may take: a good one with something spoilt, so that it gets as far as it can. */
export function aBadRequest(scene: Scene): fc.Arbitrary<BadRequest> {
  const callers = [scene.support, scene.anna, scene.karin, scene.olle, scene.stranger, scene.service.anonymous]
  const routes = Object.keys(ROUTES) as RouteName[]
  return fc
    .record({
      route: fc.constantFrom(...routes),
      who: fc.constantFrom(...callers),
      spoilt: fc.constantFrom('body', 'text', 'bytes', 'id', 'query', 'type', 'origin', 'method', 'stale'),
      where: fc.nat(1000),
      value: nasty,
      text: badText,
      bytes: badBytes,
      id: badId,
      query: badQuery,
      type: fc.constantFrom(...mediaTypes.slice(1)),
    })
    .map(({ route, who, spoilt, where, value, text, bytes, id, query, type }): BadRequest => {
      const { method, path } = ROUTES[route]
      const isAboutFirm = path.startsWith('/firms/')
      const goodId = isAboutFirm ? scene.firms.norrsken : scene.request.id
      const good = pathOf(route, { params: { id: goodId, webhook: crypto.randomUUID(), email: 'nobody@x.example' } })
      const hasParameter = path.includes(':id')
      const takesBody = GOOD[route] !== undefined
      const isHarmful = method !== 'GET' && !takesBody
      const identity = isHarmful || NEVER_BAD_WHEN_ALLOWED.has(route) ? {} : who.headers
      const json = { 'content-type': 'application/json' }
      const withBody = (body: BadRequest['body'], headers: Record<string, string> = json): BadRequest =>
        method === 'GET'
          ? { method, path: `${good}?${query}`, headers: identity }
          : { method, path: good, headers: { ...identity, ...headers }, ...(body !== undefined && { body }) }
      const goodBody = JSON.stringify(GOOD[route] ?? {})
      switch (spoilt) {
        case 'body':
          return withBody(JSON.stringify(spoil(GOOD[route] ?? {}, where, value)))
        case 'text':
          return withBody(text)
        case 'bytes':
          return withBody(bytes)
        case 'id':
          return hasParameter
            ? {
                method,
                path: good.replace(goodId, id.replaceAll(/[^\x21-\x7e]/g, '')),
                headers: { ...who.headers, ...json },
                body: '{"odd":1}',
              }
            : withBody(text)
        case 'query':
          return { method: 'GET', path: `${good}?${query}`, headers: identity }
        case 'type':
          return withBody(goodBody, { 'content-type': type })
        case 'origin':
          return method === 'GET'
            ? withBody(text)
            : {
                method,
                path: good,
                headers: { ...who.headers, ...json, origin: 'https://elsewhere.example' },
                body: goodBody,
              }
        case 'method':
          return { method: 'PATCH', path: '/api/v1/board', headers: { ...identity, ...json }, body: goodBody }
        default:
          return {
            method: 'PATCH',
            path: pathOf('updateRequest', { params: { id: scene.request.id } }),
            headers: { ...who.headers, ...json, 'if-match': '"0"' },
            body: JSON.stringify({ grants: aDetails().grants }),
          }
      }
    })
}

/** The value with one thing in it replaced by something that no schema takes beside it. */
function spoil(good: unknown, where: number, value: unknown): unknown {
  if (Array.isArray(good)) return good.length === 0 ? [value] : [spoil(good[0], where, value)]
  if (typeof good !== 'object' || good === null) return { spoilt: value }
  const keys = Object.keys(good)
  const key = keys[where % (keys.length + 1)]
  if (key === undefined) return { ...good, unexpected: value }
  const inner = (good as Record<string, unknown>)[key]
  return { ...good, [key]: spoil(inner, Math.floor(where / (keys.length + 1)), value) }
}
