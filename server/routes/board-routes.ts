import { boardRowOf } from '../../shared/link-request/board-row.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { scopeOf } from '../identity/reader.ts'
import { requestAnswer } from './answer-request.ts'

export function boardRoutes({ stores, now }: Dependencies): Pick<Handlers, 'listBoard'> {
  return {
    async listBoard({ reader, query }) {
      const page = await stores.requests.find({ ...query, scope: scopeOf(reader), sort: 'since', now: now() })
      const at = now()
      const items = page.items.map((stored) => boardRowOf(requestAnswer(stored, reader, at)))
      return { items, next: page.next, total: page.total }
    },
  }
}
