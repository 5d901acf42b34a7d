import { randomBytes } from 'node:crypto'
import type { Request, Response } from 'express'

const COOKIE = 'practice-session'

export interface Sessions {
  start(response: Response, email: string): void
  /** The address of the person logged in, or undefined when nobody is or the session has been idle for too long. */
  personOf(request: Request): string | undefined
  stop(request: Request, response: Response): void
  /** Logs out one person everywhere, or everyone: what the tests use for "logged out midway". */
  end(email?: string): number
}

export function createSessions(idleMinutes: number): Sessions {
  const sessions = new Map<string, { email: string; seenAt: number }>()
  const tokenOf = (request: Request) => readCookie(request, COOKIE) ?? ''
  return {
    start(response, email) {
      const token = randomBytes(16).toString('hex')
      sessions.set(token, { email, seenAt: Date.now() })
      response.cookie(COOKIE, token, { httpOnly: true, sameSite: 'lax', path: '/' })
    },
    personOf(request) {
      const session = sessions.get(tokenOf(request))
      if (!session) return undefined
      if (Date.now() - session.seenAt > idleMinutes * 60_000) {
        sessions.delete(tokenOf(request))
        return undefined
      }
      session.seenAt = Date.now()
      return session.email
    },
    stop(request, response) {
      sessions.delete(tokenOf(request))
      response.clearCookie(COOKIE, { path: '/' })
    },
    end(email) {
      const ended = [...sessions].filter(([, session]) => email === undefined || session.email === email)
      for (const [token] of ended) sessions.delete(token)
      return ended.length
    },
  }
}

/** The value of one cookie of the request. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('='))
  const value = pairs.find(([key]) => key === name)?.[1]
  return value === undefined ? undefined : decodeURIComponent(value)
}
