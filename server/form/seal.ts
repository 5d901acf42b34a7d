import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/** Encrypts what is kept on disk, and reads it again. `about` says what it is: the same bytes kept as something else don't open. */
export interface Sealer {
  seal(content: Uint8Array, about: string): Buffer
  /** Throws SealBrokenError when the content was changed, moved, or sealed with a key that is not configured. */
  open(sealed: Uint8Array, about: string): Buffer
}

export class SealBrokenError extends Error {
  constructor(about: string) {
    super(`${about} cannot be decrypted: it was changed, or its key is no longer in FORM_KEY.`)
    this.name = 'SealBrokenError'
  }
}

const KEY_BYTES = 32
/** One byte of format, four that name the key, then AES-256-GCM's nonce (96 bits, NIST SP 800-38D §8.2.2) and tag. */
const FORMAT = 1
const NAME_END = 5
const NONCE_END = NAME_END + 12
const TAG_END = NONCE_END + 16

/** The first key seals; the others still open what was sealed with them. */
export function createSealer(keys: readonly Uint8Array[]): Sealer {
  const [current] = keys
  if (!current) throw new Error('A sealer needs a key')
  return {
    seal(content, about) {
      const head = Buffer.concat([Buffer.of(FORMAT), nameOf(current)])
      const nonce = randomBytes(NONCE_END - NAME_END)
      const cipher = createCipheriv('aes-256-gcm', current, nonce).setAAD(aadOf(head, about))
      const body = Buffer.concat([cipher.update(content), cipher.final()])
      return Buffer.concat([head, nonce, cipher.getAuthTag(), body])
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      const head = bytes.subarray(0, NAME_END)
      const key = keys.find((candidate) => nameOf(candidate).equals(head.subarray(1)))
      if (!key || head[0] !== FORMAT || bytes.length < TAG_END) throw new SealBrokenError(about)
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(NAME_END, NONCE_END))
          .setAAD(aadOf(head, about))
          .setAuthTag(bytes.subarray(NONCE_END, TAG_END))
        return Buffer.concat([decipher.update(bytes.subarray(TAG_END)), decipher.final()])
      } catch {
        throw new SealBrokenError(about)
      }
    },
  }
}

/** A key for one purpose from the operator's own secret, where none is configured (HKDF, RFC 5869). */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES))
}

const nameOf = (key: Uint8Array) =>
  createHash('sha256')
    .update(key)
    .digest()
    .subarray(0, NAME_END - 1)
const aadOf = (head: Uint8Array, about: string) => Buffer.concat([head, Buffer.from(about)])
