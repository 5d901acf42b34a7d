import { partySchema, statusSchema, type Party, type Status } from '../../../shared/link-request/schema.ts'

/** What the board is narrowed to; the same as its address says, so that it can be kept, shared and gone back to. */
export interface BoardQuery {
  /** Undefined: every open one. */
  status: Status | 'all' | undefined
  waitingOn: Party | undefined
  q: string
}

export function readBoardQuery(query: Record<string, string>): BoardQuery {
  const status = query['status'] === 'all' ? 'all' : statusSchema.safeParse(query['status']).data
  return { status, waitingOn: partySchema.safeParse(query['waitingOn']).data, q: query['q'] ?? '' }
}

export function boardAddress({ status, waitingOn, q }: BoardQuery): string {
  const parameters = new URLSearchParams()
  if (waitingOn) parameters.set('waitingOn', waitingOn)
  if (status) parameters.set('status', status)
  if (q) parameters.set('q', q)
  const search = parameters.toString()
  return search ? `/?${search}` : '/'
}

/** The same in the service's terms. */
export function listQuery({ status, waitingOn, q }: BoardQuery): Record<string, string | undefined> {
  const isSpecific = status !== undefined && status !== 'all'
  return {
    status: isSpecific ? status : undefined,
    open: status === undefined ? 'true' : undefined,
    waitingOn,
    q: q.trim() || undefined,
  }
}

/** Whether what is shown includes requests that nobody works on any more: then the latest come first. */
export function showsClosed({ status }: BoardQuery): boolean {
  return status === 'all' || status === 'complete' || status === 'cancelled'
}
