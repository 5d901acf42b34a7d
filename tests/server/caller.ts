import { API_ROOT, ROUTES, type RouteAnswer, type RouteBodyInput, type RouteName } from '../../shared/contracts/http.ts'
import type { Problem } from '../../shared/contracts/problems.ts'

interface Question<K extends RouteName> {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: RouteBodyInput<K>
  headers?: Record<string, string>
}
interface Answered<T> {
  status: number
  headers: Headers
  body: T
}

/** Calls the service as somebody, by the routes of the contract. */
export interface Caller {
  /** Answers the good answer; throws when it is another. */
  ask<K extends RouteName>(route: K, question?: Question<K>): Promise<Answered<RouteAnswer<K>>>
  /** Answers the problem; throws when there is none. The body may be anything. */
  refusal(
    route: RouteName,
    question?: Omit<Question<RouteName>, 'body'> & { body?: unknown },
  ): Promise<Answered<Problem>>
  /** Any call at all; the path is under the origin. */
  send(method: string, path: string, init?: { headers?: Record<string, string>; body?: BodyInit }): Promise<Response>
  /** The same with other headers: who it is. */
  as(headers: Record<string, string>): Caller
  headers: Record<string, string>
}

export function createCaller(urlOf: () => string, identity: Record<string, string> = {}): Caller {
  async function send(method: string, path: string, init: { headers?: Record<string, string>; body?: BodyInit } = {}) {
    const headers = { ...identity, ...init.headers }
    return fetch(`${urlOf()}${path}`, {
      method,
      headers,
      redirect: 'manual',
      ...(init.body !== undefined && { body: init.body }),
    })
  }
  async function put(route: RouteName, question: Omit<Question<RouteName>, 'body'> & { body?: unknown }) {
    const { method } = ROUTES[route]
    const hasBody = question.body !== undefined
    const headers = { ...(hasBody && { 'content-type': 'application/json' }), ...question.headers }
    const response = await send(method, pathOf(route, question), {
      headers,
      ...(hasBody && { body: JSON.stringify(question.body) }),
    })
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    const body: unknown = isJson ? await response.json() : await response.text()
    return { status: response.status, headers: response.headers, body }
  }
  return {
    headers: identity,
    send,
    as: (headers) => createCaller(urlOf, headers),
    async ask<K extends RouteName>(route: K, question: Question<K> = {}) {
      const answer = await put(route, question)
      if (answer.status !== ROUTES[route].status)
        throw new Error(`${route}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer as Answered<RouteAnswer<K>>
    },
    async refusal(route, question = {}) {
      const answer = await put(route, question)
      if (answer.status < 400)
        throw new Error(`${route} was not refused: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer as Answered<Problem>
    },
  }
}

/** The route's address, with its parameters filled in. */
export function pathOf(
  route: RouteName,
  { params = {}, query = {} }: { params?: Record<string, string>; query?: Record<string, string> } = {},
): string {
  const path = ROUTES[route].path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(query).toString()
  return `${API_ROOT}${path}${search && `?${search}`}`
}
