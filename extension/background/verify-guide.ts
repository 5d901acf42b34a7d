import { canonicalJson } from '../../shared/canonical-json.ts'
import type { Guide } from '../../shared/guides/schema.ts'

/** Whether the operator's key signed exactly this guide. Key and signature in base64url; anything else is no signature. */
export async function isSignedBy(publicKey: string, guide: Guide | object, signature: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), { name: 'Ed25519' }, false, ['verify'])
    const text = new TextEncoder().encode(canonicalJson(guide))
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), text)
  } catch {
    return false
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/')
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
