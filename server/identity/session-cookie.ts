import type { CookieOptions, Request, Response } from 'express'

/** Cookies are not told apart by port, so the name has to be ours alone. */
const NAME = 'kopplingsguiden-session'

const optionsOf = (publicUrl: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: publicUrl.startsWith('https:'),
  path: '/',
})

export function readSessionCookie(request: Request): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === NAME && value) return value
  }
  return undefined
}

export function setSessionCookie(response: Response, publicUrl: string, token: string, lastsMs: number): void {
  response.cookie(NAME, token, { ...optionsOf(publicUrl), maxAge: lastsMs })
}

export function clearSessionCookie(response: Response, publicUrl: string): void {
  response.clearCookie(NAME, optionsOf(publicUrl))
}
