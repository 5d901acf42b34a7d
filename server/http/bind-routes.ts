import { Router, type Request, type Response } from 'express'
import * as z from 'zod'
import { API_ROOT, ROUTES, type RouteName } from '../../shared/contracts/http.ts'
import { outcomeOf, type Outcome, type Role } from '../authorisation.ts'
import type { Dependencies } from '../dependencies.ts'
import { authenticate } from '../identity/authenticate.ts'
import { partiesOf, type Reader } from '../identity/reader.ts'
import { ProblemError } from '../problem-error.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import type { Call, Handlers } from './call.ts'
import { noteCall } from '../audit/note-call.ts'
import { checkOrigin } from './check-origin.ts'
import { createRateLimits } from './rate-limits.ts'
import { readJson } from './read-body.ts'
import { runMiddleware } from './run-middleware.ts'
import { validate } from './validate.ts'

// Made once: to make it anew was a tenth of what a read cost.
const idSchema = z.uuid()
const isId = (value: unknown): value is string => idSchema.safeParse(value).success

/** The routes of the contract, each: who asks, may they, is it well-formed, then its handler. */
export function bindRoutes(dependencies: Dependencies, handlers: Handlers): Router {
  const router = Router({ caseSensitive: true })
  const limits = createRateLimits()

  async function handle(name: RouteName, request: Request, response: Response): Promise<void> {
    response.locals.route = name
    const route = ROUTES[name]
    const { onArrival, onBody } = limits[name] ?? {}
    if (onArrival) await runMiddleware(onArrival, request, response)
    const reader = await authenticate(dependencies, request)
    const found = await findRequest(dependencies, route.path, request)
    if (reader) noteCall(dependencies, name, reader, request, response)
    decide(outcomeOf(name, rolesOf(reader, route.path, found, request.params.id), reader?.session.kind))
    if (route.method !== 'GET') checkOrigin(request, dependencies.publicUrl)
    const query = 'query' in route ? validate<unknown>(route.query, request.query) : undefined
    const body = 'body' in route ? validate<unknown>(route.body, await readJson(request, response)) : undefined
    if (onBody) await runMiddleware(onBody, request, response)

    const call = { params: request.params, query, body, reader, found, request, response }
    const handler = handlers[name] as (call: unknown) => unknown
    const answer = await handler(call satisfies Record<keyof Call<RouteName>, unknown>)
    if ('mediaType' in route) return
    response.status(route.status)
    if ('answer' in route) response.json(answer)
    else response.end()
  }

  const byPath = Map.groupBy(Object.keys(ROUTES) as RouteName[], (name) => ROUTES[name].path)
  // One that a parameter of another would fit as well comes before it.
  const paths = [...byPath].sort(([a], [b]) => Number(a.includes(':')) - Number(b.includes(':')))
  for (const [path, names] of paths) {
    const at = router.route(`${API_ROOT}${path}`)
    for (const name of names) {
      const verb = ROUTES[name].method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
      at[verb]((request, response) => handle(name, request, response))
    }
    const allowed = names.map((name) => ROUTES[name].method).join(', ')
    at.all((_request, response) => {
      response.set('Allow', allowed)
      throw new ProblemError('method-not-allowed')
    })
  }
  return router
}

const isAboutRequest = (path: string) => path.startsWith('/requests/:id')

async function findRequest({ stores }: Dependencies, path: string, request: Request) {
  const { id } = request.params
  if (!isAboutRequest(path) || !isId(id)) return undefined
  return stores.requests.read(id.toLowerCase())
}

/** How the reader stands to what the route is about; a request that doesn't exist is as foreign as one of others. */
function rolesOf(reader: Reader | undefined, path: string, found: StoredRequest | undefined, firmId: unknown): Role[] {
  if (!reader) return ['anonymous']
  const isMember = reader.firms.length > 0
  const stranger: Role = isMember ? 'other-firm' : 'other-client'
  if (path.startsWith('/firms/:id')) {
    const isTheirs = reader.firms.some(({ id }) => id === firmId)
    return [...(reader.isSupport ? ['support' as const] : []), isTheirs ? 'new-firm' : stranger]
  }
  if (!isAboutRequest(path)) return reader.isSupport ? ['support'] : isMember ? ['new-firm'] : ['client']
  if (!found) return [stranger]
  const parties = partiesOf(reader, found.state.details).filter((party) => party !== 'vendor')
  return reader.isSupport ? ['support', ...parties] : parties.length > 0 ? parties : [stranger]
}

function decide(outcome: Outcome): void {
  if (outcome === 'who') throw new ProblemError('not-signed-in')
  if (outcome === 'no') throw new ProblemError('not-allowed')
  if (outcome === 'hidden') throw new ProblemError('not-found')
}
