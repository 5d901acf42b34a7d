import { OUTGOING } from '../../extension/own-page/outgoing.ts'
import { API_ROOT, ROUTES, type RouteName } from '../../shared/contracts/http.ts'
import type { FaultyLine } from './faulty-line.ts'
import { fieldsOf } from './flat-fields.ts'

/** Whether the privacy statement covers a field of a call's body, itself or by what it is a part of. */
export function isStated(route: RouteName, field: string): boolean {
  const stated = OUTGOING.flatMap(({ fields }) => fields[route] ?? [])
  return stated.some((each) => field === each || field.startsWith(`${each}.`))
}

/** What the extension sent over a line, by its token, that the privacy statement is silent about: calls and fields. */
export function unstatedIn({ sent }: FaultyLine): string[] {
  const named = new Set(OUTGOING.flatMap(({ fields }) => Object.keys(fields)))
  return sent
    .filter(({ headers }) => headers.authorization !== undefined)
    .flatMap(({ method, path, body, headers }) => {
      const route = routeOf(method, path)
      if (!route || !named.has(route)) return [`${method} ${path}`]
      const fields = body === '' ? [] : fieldsOf(JSON.parse(body))
      return [...fields.filter((field) => !isStated(route, field)), ...(headers.cookie ? ['a cookie'] : [])]
    })
}

function routeOf(method: string, path: string): RouteName | undefined {
  const [bare = ''] = path.replace(API_ROOT, '').split('?')
  return (Object.keys(ROUTES) as RouteName[]).find((name) => {
    const pattern = ROUTES[name].path.replaceAll(/:\w+/g, '[^/]+')
    return ROUTES[name].method === method && new RegExp(`^${pattern}$`).test(bare)
  })
}
