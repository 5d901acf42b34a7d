import fc from 'fast-check'
import * as z from 'zod/mini'
import { ROUTES, type RouteName } from '../../../shared/contracts/http.ts'
import { submit, type Scene } from '../../server/a-scene.ts'
import { pathOf } from '../../server/caller.ts'
import { aDetails } from '../../shared/a-link-request.ts'
import { badBytes, badId, badMediaType, badQuery, badText, nastyValue, spoil } from './nasty.ts'

export interface BadRequest {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | Uint8Array
}

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
const WAYS = ['body', 'text', 'bytes', 'id', 'query', 'type', 'origin', 'method', 'stale'] as const
const JSON_BODY = { 'content-type': 'application/json' }

/** Requests that no route may take: a good one with something spoilt, so that it gets as far as it can. */
export function aBadRequest(scene: Scene): fc.Arbitrary<BadRequest> {
  const callers = [scene.support, scene.anna, scene.karin, scene.olle, scene.stranger, scene.service.anonymous]
  return fc
    .record({
      route: fc.constantFrom(...(Object.keys(ROUTES) as RouteName[])),
      who: fc.constantFrom(...callers.map(({ headers }) => headers)),
      way: fc.constantFrom(...WAYS),
      where: fc.nat(1000),
      value: nastyValue,
      text: badText,
      bytes: badBytes,
      id: badId,
      query: badQuery,
      mediaType: badMediaType,
    })
    .filter(({ route, way, where, value, text }) => {
      if (way === 'body') return !isTaken(route, JSON.stringify(spoil(GOOD[route] ?? {}, where, value)))
      return way === 'text' || way === 'id' || way === 'origin' ? !isTaken(route, text) : true
    })
    .map(({ route, who, way, where, value, text, bytes, id, query, mediaType }): BadRequest => {
      const { method, path } = ROUTES[route]
      const goodId = path.startsWith('/firms/') ? scene.firms.norrsken : scene.request.id
      const good = pathOf(route, { params: { id: goodId, webhook: crypto.randomUUID(), email: 'nobody@x.example' } })
      const goodBody = JSON.stringify(GOOD[route] ?? {})
      // A write without a body cannot be spoilt there: it is only ever sent by nobody.
      const identity = method !== 'GET' && GOOD[route] === undefined ? {} : who
      const send = (body: string | Uint8Array, more: Record<string, string> = JSON_BODY): BadRequest =>
        method === 'GET'
          ? { method, path: `${good}?${query}`, headers: identity }
          : { method, path: good, headers: { ...identity, ...more }, body }

      switch (way) {
        case 'body':
          return send(JSON.stringify(spoil(GOOD[route] ?? {}, where, value)))
        case 'text':
          return send(text)
        case 'bytes':
          return send(bytes)
        case 'type':
          return send(goodBody, { 'content-type': mediaType })
        case 'id': {
          if (!path.includes(':id')) return send(text)
          const odd = good.replace(goodId, id.replaceAll(/[^\x21-\x7e]/g, ''))
          return { method, path: odd, headers: { ...who, ...JSON_BODY }, body: '{"odd":1}' }
        }
        case 'query':
          return { method: 'GET', path: `${good}?${query}`, headers: identity }
        case 'origin':
          if (method === 'GET') return send(text)
          return {
            method,
            path: good,
            headers: { ...who, ...JSON_BODY, origin: 'https://elsewhere.example' },
            body: goodBody,
          }
        case 'method':
          return { method: 'PATCH', path: '/api/v1/board', headers: { ...identity, ...JSON_BODY }, body: goodBody }
        case 'stale': {
          const headers = { ...who, ...JSON_BODY, 'if-match': '"0"' }
          const body = JSON.stringify({ grants: aDetails().grants })
          return { method: 'PATCH', path: pathOf('updateRequest', { params: { id: scene.request.id } }), headers, body }
        }
      }
    })
}

/** Whether the route would read the body and find nothing wrong with it: then it is not a bad one. */
function isTaken(route: RouteName, text: string): boolean {
  const contract = ROUTES[route]
  if (!('body' in contract)) return false
  try {
    return z.safeParse<z.core.$ZodType>(contract.body, JSON.parse(text.replace(/^\ufeff/, ''))).success
  } catch {
    // Not JSON, or nested too deep to be looked at.
    return false
  }
}
