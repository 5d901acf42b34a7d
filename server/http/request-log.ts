import type { RequestHandler } from 'express'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'

/** One line and one measurement per call: the route's name, never the address, which may hold a token or an id. */
export function requestLog(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const began = performance.now()
    response.once('close', () => {
      const route = String(response.locals.route ?? 'page')
      const ms = performance.now() - began
      const status = response.writableFinished || route === 'stream' ? response.statusCode : 499
      metrics.calls.observe({ route, status: String(status) }, ms / 1000)
      log.info({ method: request.method, route, status, ms: Math.round(ms * 10) / 10 }, 'call')
    })
    next()
  }
}
