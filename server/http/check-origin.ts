import type { Request } from 'express'
import { ProblemError } from '../problem-error.ts'

/**
 * Refuses a write that another site made the browser send. Browsers put Origin on every such request; calls with a bearer
 * token carry nothing that the browser adds by itself, so they are not checked (extensions send their own origin).
 * The origin in the Host header counts as ours too: localhost and 127.0.0.1 are one service.
 */
export function checkOrigin(request: Request, publicUrl: string): void {
  if (request.headers.authorization !== undefined) return
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const isForeign =
    origin === undefined
      ? site !== undefined && site !== 'same-origin' && site !== 'none'
      : origin !== new URL(publicUrl).origin && origin !== `${request.protocol}://${host}`
  if (isForeign) throw new ProblemError('foreign-origin')
}
