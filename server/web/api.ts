import { API_ROOT, ROUTES, type RouteAnswer, type RouteBodyInput, type RouteName } from '../../shared/contracts/http.ts'
import { problemSchema, type Problem, type ProblemCode } from '../../shared/contracts/problems.ts'

/** Why a call has no answer: the service's problem document, or why none came. */
export interface Failure {
  code: ProblemCode | 'offline' | 'unexpected-answer'
  detail?: string | undefined
  errors?: Problem['errors']
  refusals?: Problem['refusals']
}
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure }

interface CallOptions<K extends RouteName> {
  params?: { id: string }
  query?: Record<string, string | undefined>
  body?: RouteBodyInput<K>
  /** A body that is no JSON, sent as it is. */
  file?: File
  /** The revision that the change was made from. */
  revision?: number
  signal?: AbortSignal
}

/** Told when the service says that nobody is signed in (any more). */
let onSignedOut: () => void = () => {}
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener
}

/** Counts sign-ins: what was asked before one says nothing about the session that it began. */
let signIns = 0
export function noteSignIn(): void {
  signIns += 1
}

/** The address of a route, for links and downloads. */
export function addressOf(name: RouteName, id?: string): string {
  return API_ROOT + ROUTES[name].path.replace(':id', encodeURIComponent(id ?? ''))
}

/**
 * Calls the service by the shared contract. Answers the validated body, or a failure as a value: `offline` when nothing
 * answered, `unexpected-answer` when what answered doesn't keep the contract. Throws only when aborted.
 */
export async function call<K extends RouteName>(
  name: K,
  options: CallOptions<K> = {},
): Promise<Outcome<RouteAnswer<K>>> {
  const route = ROUTES[name]
  const url = new URL(addressOf(name, options.params?.id), location.origin)
  for (const [key, value] of Object.entries(options.query ?? {})) if (value) url.searchParams.set(key, value)
  const headers = new Headers({ accept: 'application/json, application/problem+json' })
  if (options.body !== undefined) headers.set('content-type', 'application/json')
  if (options.file) headers.set('content-type', options.file.type || 'application/octet-stream')
  if (options.revision !== undefined) headers.set('if-match', `"${options.revision}"`)
  const body = options.file ?? (options.body === undefined ? undefined : JSON.stringify(options.body))
  const { signal } = options
  const begunIn = signIns
  let response: Response
  let text: string
  try {
    const request: RequestInit = { method: route.method, headers, credentials: 'same-origin' }
    response = await fetch(url, { ...request, ...(body !== undefined && { body }), ...(signal && { signal }) })
    text = await response.text()
  } catch (error) {
    if (signal?.aborted) throw error
    return { ok: false, failure: { code: 'offline' } }
  }
  if (!response.ok) {
    const failure = readProblem(text)
    if (failure.code === 'not-signed-in' && begunIn === signIns) onSignedOut()
    return { ok: false, failure }
  }
  if (!('answer' in route)) return { ok: true, value: undefined as RouteAnswer<K> }
  const parsed = route.answer.safeParse(parseJson(text))
  if (parsed.success) return { ok: true, value: parsed.data as RouteAnswer<K> }
  return { ok: false, failure: { code: 'unexpected-answer', detail: `${route.method} ${route.path}` } }
}

function readProblem(text: string): Failure {
  const problem = problemSchema.safeParse(parseJson(text))
  if (!problem.success) return { code: 'unexpected-answer' }
  const { code, detail, errors, refusals } = problem.data
  return { code, detail, errors, refusals }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
