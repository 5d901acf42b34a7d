import type { SessionSummary } from '../../shared/contracts/messages.ts'
import type { Platform } from '../platform/platform.ts'
import { callService } from './call-service.ts'
import type { Keep } from './keep.ts'
import type { KeptSession } from './kept.ts'
import { MessageRefusal } from './message-refusal.ts'

/**
 * Connects to a service with the token that its own page handed over, after the service has said whose it is. Connecting
 * an account again renews its token: what waited is sent. Throws MessageRefusal with the call's code.
 */
export async function pair(
  platform: Platform,
  keep: Keep,
  serviceOrigin: string,
  token: string,
): Promise<SessionSummary> {
  const me = await callService(platform, serviceOrigin, 'me', { token })
  if (!me.ok) throw new MessageRefusal(me.failure.code)
  const key = await callService(platform, serviceOrigin, 'readGuideKey', {})
  if (!key.ok) throw new MessageRefusal(key.failure.code)
  if (me.value === 'unchanged' || key.value === 'unchanged') throw new MessageRefusal('unexpected-answer')
  const account = me.value
  const id = `${serviceOrigin} ${account.email}`
  const session: KeptSession = { id, serviceOrigin, token, account, expired: false, guideKey: key.value.publicKey }
  await keep.change(['sessions', 'holds', 'guides'], (kept) => {
    const others = kept.sessions.filter((other) => other.id !== id)
    // A service has one key: whoever connects to it anew takes the key that it has now.
    const known = others.filter((other) => other.serviceOrigin === serviceOrigin)
    for (const other of known) other.guideKey = session.guideKey
    kept.sessions = [...others, session]
    delete kept.holds[id]
    delete kept.guides[serviceOrigin]
  })
  return summaryOf(session)
}

/** Ends a session and everything kept for it. The service is told, if it can be reached: the token then opens nothing more. */
export async function forget(platform: Platform, keep: Keep, id: string): Promise<void> {
  const { sessions } = await keep.read('sessions')
  const session = sessions.find((other) => other.id === id)
  if (!session) return
  await callService(platform, session.serviceOrigin, 'deleteExtensionToken', { token: session.token })
  await keep.change(['sessions', 'outbox', 'setAside', 'holds', 'requests', 'walks'], (kept) => {
    kept.sessions = kept.sessions.filter((other) => other.id !== id)
    kept.outbox = kept.outbox.filter((entry) => entry.session !== id)
    kept.setAside = kept.setAside.filter(({ entry }) => entry.session !== id)
    delete kept.holds[id]
    delete kept.requests[id]
    for (const [key, { session: whose }] of Object.entries(kept.walks)) if (whose === id) delete kept.walks[key]
  })
}

export function summaryOf({ id, serviceOrigin, account, expired }: KeptSession): SessionSummary {
  return { id, serviceOrigin, account, expired }
}
