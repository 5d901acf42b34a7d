import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import type { SignedGuide } from '../../shared/contracts/http.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'

export interface GuideSigner {
  sign(guide: Guide): SignedGuide
  /** The 32 bytes of the public key, base64url. */
  publicKey: string
}

/** A new Ed25519 private key as PEM. */
export function createOperatorKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

export function createGuideSigner(operatorKey: string): GuideSigner {
  const key = createPrivateKey(operatorKey)
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  if (!x) throw new Error('The operator key is not an Ed25519 key')
  return {
    publicKey: x,
    sign: (guide) => ({ guide, signature: sign(null, Buffer.from(canonicalJson(guide)), key).toString('base64url') }),
  }
}
