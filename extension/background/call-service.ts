import { API_ROOT, ROUTES, type RouteAnswer, type RouteBodyInput, type RouteName } from '../../shared/contracts/http.ts'
import { problemSchema } from '../../shared/contracts/problems.ts'
import type { Platform } from '../platform/platform.ts'
import { readTolerantly } from './read-tolerantly.ts'

/** A worker is killed when a call takes longer than 30 seconds. */
const PATIENCE = 20_000

/**
 * `offline`: nothing answered. `signed-out`: the token is no longer taken. `busy`: the service asks to be left alone for
 * `pause` ms. `refused`: it will never take this. `faulty`: it, or something between, answered what makes no sense.
 */
export interface CallFailure {
  kind: 'offline' | 'signed-out' | 'busy' | 'refused' | 'faulty'
  code: string
  detail?: string | undefined
  pause?: number | undefined
}
export type Called<T> =
  | { ok: true; value: T; etag: string | undefined }
  | { ok: true; value: 'unchanged'; etag: string | undefined }
  | { ok: false; failure: CallFailure }

export interface CallOptions<K extends RouteName> {
  token?: string | undefined
  id?: string
  query?: Record<string, string>
  body?: RouteBodyInput<K>
  /** Of the answer that is at hand; `unchanged` is answered when it still holds. */
  etag?: string | undefined
}

export function addressOf(serviceOrigin: string, name: RouteName, id = ''): URL {
  return new URL(API_ROOT + ROUTES[name].path.replace(':id', encodeURIComponent(id)), serviceOrigin)
}

/** Calls a service by the shared contract. Failures are values; see CallFailure. */
export async function callService<K extends RouteName>(
  platform: Pick<Platform, 'fetch' | 'now'>,
  serviceOrigin: string,
  name: K,
  options: CallOptions<K>,
): Promise<Called<RouteAnswer<K>>> {
  const called = await callRaw(platform, serviceOrigin, name, options)
  if (!called.ok || called.value === 'unchanged') return called
  const read = readAnswer(name, called.value.text)
  if (read === undefined) return { ok: false, failure: { kind: 'faulty', code: 'unexpected-answer' } }
  return { ...called, value: read.answer }
}

/** The same, with the good answer's text as it came. */
export async function callRaw<K extends RouteName>(
  platform: Pick<Platform, 'fetch' | 'now'>,
  serviceOrigin: string,
  name: K,
  { token, id, query = {}, body, etag }: CallOptions<K>,
): Promise<Called<{ text: string }>> {
  const url = addressOf(serviceOrigin, name, id)
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  // Said out loud, since browsers otherwise add `no-cache`, upon which a service may not answer "unchanged".
  const headers = new Headers({ accept: 'application/json', 'cache-control': 'max-age=0' })
  if (token) headers.set('authorization', `Bearer ${token}`)
  if (etag) headers.set('if-none-match', etag)
  if (body !== undefined) headers.set('content-type', 'application/json')
  const request: RequestInit = { method: ROUTES[name].method, headers, credentials: 'omit', cache: 'no-store' }
  if (body !== undefined) request.body = JSON.stringify(body)
  let response: Response
  let text: string
  try {
    response = await platform.fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
    text = await response.text()
  } catch {
    return { ok: false, failure: { kind: 'offline', code: 'offline' } }
  }
  if (response.status === 304) return { ok: true, value: 'unchanged', etag }
  if (!response.ok) return { ok: false, failure: readFailure(response, text, platform.now()) }
  return { ok: true, value: { text }, etag: response.headers.get('etag') ?? undefined }
}

function readAnswer<K extends RouteName>(name: K, text: string): { answer: RouteAnswer<K> } | undefined {
  const route = ROUTES[name]
  // A page that lets people into a network answers everything with HTML and 200: no body is what a route without one has.
  if (!('answer' in route)) return text === '' ? { answer: undefined as RouteAnswer<K> } : undefined
  const answer = readTolerantly(route.answer, parseJson(text))
  return answer === undefined ? undefined : { answer: answer as RouteAnswer<K> }
}

function readFailure(response: Response, text: string, now: number): CallFailure {
  const problem = problemSchema.safeParse(parseJson(text)).data
  const { status } = response
  const code = problem?.code ?? 'unexpected-answer'
  const detail = problem?.detail ?? problem?.title
  if (status === 401) return { kind: 'signed-out', code: 'not-signed-in', detail }
  const pause = readRetryAfter(response.headers, now)
  if (status === 429 || pause !== undefined) return { kind: 'busy', code, detail, pause }
  // Only the service itself can refuse for good, and it says why by one of its codes.
  return { kind: problem && status < 500 ? 'refused' : 'faulty', code, detail }
}

/** RFC 9110, 10.2.3: seconds, or a date, which is held against the service's own clock where it tells it. Milliseconds. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const pause = Date.parse(value) - (Date.parse(headers.get('date') ?? '') || now)
  return Number.isNaN(pause) ? undefined : Math.max(0, pause)
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
