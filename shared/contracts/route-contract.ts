import type * as z from 'zod/mini'

/** Who may call a route at all. Which link requests they then see is decided per request; what they may not see is 404. */
type Access = 'anyone' | 'signed-in' | 'support'

export interface RouteContract {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  summary: string
  access: Access
  query?: z.ZodMiniType
  body?: z.ZodMiniType
  /** The status and body of the good answer; no `answer`, no body. */
  status: number
  answer?: z.ZodMiniType
  /** Where the answer is not JSON. */
  mediaType?: string
}
