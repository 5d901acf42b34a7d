import type { Request, RequestHandler, Response } from 'express'

/** Runs a middleware as a step of a call: resolves when it lets the call go on, rejects with the error that it passes on. */
export function runMiddleware(middleware: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void Promise.resolve(
      middleware(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error))),
    ).catch(reject)
  })
}
