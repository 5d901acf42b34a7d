import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import type { Statement } from './statements.ts'

/** What the address has answered to letters about the request. */
export function refusalsIn(history: readonly LinkRequestEvent[], email: string): Statement['says'][] {
  return history.flatMap((event) => (event.type === 'mail.refused' && event.to === email ? [event.says] : []))
}
