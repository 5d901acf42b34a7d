import { ROUTES, type RouteName } from '../../shared/contracts/http.ts'
import { aScene } from './a-scene.ts'
import { SUPPORT } from './a-service.ts'
import { pathOf } from './caller.ts'
import { openConnections } from './connections.ts'
import { ROUTE_CALLS } from './route-calls.ts'

// A process of its own, so that whoever starts it can read all that the service logs: every route, well-formed and not, by
// several people and by nobody.
const ENDING: ReadonlySet<string> = new Set<RouteName>(['deleteSession', 'deleteExtensionToken'])
const scene = await aScene({ logLevel: 'trace' })
const connections = openConnections(() => scene.service.port, 1, 60_000)
const routes = (Object.keys(ROUTES) as RouteName[]).toSorted((a, b) => Number(ENDING.has(a)) - Number(ENDING.has(b)))
const callers = [
  { email: 'karin@bjorkdalen.example', headers: scene.karin.headers },
  { email: 'anna@norrsken.example', headers: scene.anna.headers },
  { email: SUPPORT, headers: scene.support.headers },
  { email: '', headers: {} },
]
for (const route of routes) {
  for (const { email, headers } of callers) {
    const call = await ROUTE_CALLS[route](scene, email)
    const body = call.bytes?.content ?? (call.body === undefined ? undefined : JSON.stringify(call.body))
    const mediaType = call.bytes?.mediaType ?? 'application/json'
    const { method } = ROUTES[route]
    const sent = {
      method,
      path: pathOf(route, call),
      headers: { ...headers, ...call.headers, ...(body !== undefined && { 'content-type': mediaType }) },
    }
    await connections.statusOf({ ...sent, body })
    if (body !== undefined) await connections.statusOf({ ...sent, body: body.slice(0, -2) })
  }
}
// A file that cannot be read, in the middle of a name.
scene.service.stores.requests.history = () =>
  Promise.reject(new Error('The file cannot be used', { cause: parseFailure('{"name":"Karin Björk","email":karin@bjorkdalen.example') })) // oxfmt-ignore
await connections.statusOf({
  method: 'GET',
  path: pathOf('listEvents', { params: { id: scene.request.id } }),
  headers: scene.olle.headers,
})
connections.close()
await scene.service.stop()

function parseFailure(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
