import { hash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { RouteName } from '../../shared/contracts/http.ts'
import { ProblemError } from '../problem-error.ts'

const MINUTE = 60_000

/**
 * Far above what people do, also when a whole office shares one address: tokens cannot be guessed anyway, so the limits
 * are against flooding a mailbox and against keeping the disk busy.
 */
const LIMITS = {
  signInsPerSource: { limit: 60, windowMs: MINUTE },
  signInsPerAddress: { limit: 15, windowMs: 10 * MINUTE },
  sessionsPerSource: { limit: 120, windowMs: MINUTE },
  mailsPerPerson: { limit: 60, windowMs: 10 * MINUTE },
}

interface RouteLimits {
  /** Before anything is read. */
  onArrival?: RequestHandler
  /** Once the body has been checked. */
  onBody?: RequestHandler
}

function limitBy(keyOf: (request: Request) => string, { limit, windowMs }: { limit: number; windowMs: number }) {
  return rateLimit({
    limit,
    windowMs,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: keyOf,
    handler: (_request, _response, next) => next(new ProblemError('too-many-requests')),
  })
}

const sourceOf = (request: Request) => ipKeyGenerator(request.ip ?? '')
const addressOf = (request: Request) =>
  hash('sha256', String((request.body as { email?: unknown }).email).toLowerCase())
const personOf = (request: Request) => hash('sha256', request.headers.authorization ?? request.headers.cookie ?? '')

/** One count per app: two services in one process don't share theirs. */
export function createRateLimits(): Partial<Record<RouteName, RouteLimits>> {
  const mails = limitBy(personOf, LIMITS.mailsPerPerson)
  return {
    signIn: {
      onArrival: limitBy(sourceOf, LIMITS.signInsPerSource),
      onBody: limitBy(addressOf, LIMITS.signInsPerAddress),
    },
    createSession: { onArrival: limitBy(sourceOf, LIMITS.sessionsPerSource) },
    invite: { onArrival: mails },
    submitForm: { onArrival: mails },
  }
}
