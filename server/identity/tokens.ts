import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, as they stand in links, cookies and headers. Only the hash is kept. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A token has 256 random bits, so a fast hash is enough: there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
