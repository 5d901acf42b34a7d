import type { Dependencies } from '../dependencies.ts'
import { createToken, hashToken } from './tokens.ts'

const MINUTE = 60_000
export const SIGN_IN_LASTS = 15 * MINUTE
const INVITATION_LASTS = 7 * 24 * 60 * MINUTE

type Needs = Pick<Dependencies, 'stores' | 'publicUrl' | 'now'>

/** A link that signs the person in once, within 15 minutes. */
export async function createSignInLink({ stores, publicUrl, now }: Needs, email: string): Promise<string> {
  const token = createToken()
  await stores.identities.keepLink(hashToken(token), { email, expiresAt: now() + SIGN_IN_LASTS })
  return `${publicUrl}/sign-in?token=${token}`
}

/** A link that signs the person in once, within 7 days, and leads to the request. */
export async function createJoinLink(
  { stores, publicUrl, now }: Needs,
  email: string,
  requestId: string,
): Promise<string> {
  const token = createToken()
  await stores.identities.keepLink(hashToken(token), { email, requestId, expiresAt: now() + INVITATION_LASTS })
  return `${publicUrl}/join?token=${token}`
}
