import type { Request, Response } from 'express'
import type { ROUTES, RouteAnswer, RouteBody, RouteName, RouteQuery } from '../../shared/contracts/http.ts'
import type { Reader } from '../identity/reader.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'

type PathOf<K extends RouteName> = (typeof ROUTES)[K]['path']
type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown

/** One call of a route, with everything about it checked: what a handler works on. */
export interface Call<K extends RouteName> {
  params: ParamsOf<PathOf<K>>
  query: RouteQuery<K>
  body: RouteBody<K>
  reader: (typeof ROUTES)[K]['access'] extends 'anyone' ? Reader | undefined : Reader
  /** The link request of `/requests/:id…`, which the reader may see. */
  found: PathOf<K> extends `/requests/:id${string}` ? StoredRequest : undefined
  request: Request
  response: Response
}

/** Answers the body; a route whose answer isn't JSON writes to `response` itself and answers nothing. */
export type Handler<K extends RouteName> = (call: Call<K>) => Promise<RouteAnswer<K>> | RouteAnswer<K>

/** One handler per route of the contract: one that is missing, or one too many, is a type error. */
export type Handlers = { [K in RouteName]: Handler<K> }
