import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import type { Stores } from '../stores/stores.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'

const PAGE = 200

/** Every link request with its history, in pages, so that other calls are answered in between. */
export async function* everyRequest(
  { requests }: Pick<Stores, 'requests'>,
  now: number,
): AsyncGenerator<{ request: StoredRequest; history: LinkRequestEvent[] }> {
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = await requests.find({ scope: 'all', sort: 'client', limit: PAGE, now, ...(cursor && { cursor }) })
    for (const request of page.items) yield { request, history: (await requests.history(request.id)) ?? [] }
    cursor = page.next
  }
}

/** Whether the value holds the address, anywhere in it: also in an action's id or somebody's note. */
export function holdsAddress(value: unknown, email: string): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(email)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((item) => holdsAddress(item, email))
}
