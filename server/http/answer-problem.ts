import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { PROBLEMS, type Problem } from '../../shared/contracts/problems.ts'
import type { Log } from '../log.ts'
import { ProblemError } from '../problem-error.ts'
import { StoreUnreachableError } from '../stores/store-unreachable-error.ts'

/** RFC 9457. The type is the code's place in the documentation. */
function answer(response: Response, { code, more }: ProblemError): void {
  const { status, title } = PROBLEMS[code]
  const problem: Problem = { type: `/docs#${code}`, title, status, code, ...more }
  response.status(status).type('application/problem+json').send(JSON.stringify(problem))
}

export const notFound: RequestHandler = () => {
  throw new ProblemError('not-found')
}

/** The one place where a thrown error becomes an answer. What isn't a known problem is a fault of ours and is logged. */
export function answerProblem(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    if (error instanceof ProblemError) {
      answer(response, error)
      return
    }
    if (isUndecodablePath(error)) {
      answer(response, new ProblemError('not-found'))
      return
    }
    if (error instanceof StoreUnreachableError) {
      log.warn('A call found the database away')
      answer(response, new ProblemError('not-ready'))
      return
    }
    if (!request.destroyed || !isAborted(error)) log.error({ err: error }, 'A call failed')
    answer(response, new ProblemError('internal-error'))
  }
}

/** Express answers 400 for a path whose percent encoding is broken: nothing is there. */
const isUndecodablePath = (error: unknown) => error instanceof URIError || (error as { status?: number }).status === 400

const isAborted = (error: unknown) => (error as { type?: string }).type === 'request.aborted'
