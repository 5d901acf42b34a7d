import * as z from 'zod/mini'
import { partySchema, statusSchema, type Party, type Status } from '../../../shared/link-request/schema.ts'

const onlySchema = z.enum(['mine', 'stalled', 'blocked'])
export type Only = z.infer<typeof onlySchema>

/** What the board is narrowed to; the same as its address says, so that it can be kept, shared and gone back to. */
export interface BoardQuery {
  /** Undefined: every open one. */
  status: Status | 'all' | undefined
  waitingOn: Party | undefined
  only: Only | undefined
  q: string
}

export const EVERYTHING_OPEN: BoardQuery = { status: undefined, waitingOn: undefined, only: undefined, q: '' }

export function readBoardQuery(query: Record<string, string>): BoardQuery {
  const status = query['status'] === 'all' ? 'all' : statusSchema.safeParse(query['status']).data
  return {
    status,
    waitingOn: partySchema.safeParse(query['waitingOn']).data,
    only: onlySchema.safeParse(query['only']).data,
    q: query['q'] ?? '',
  }
}

export function boardAddress({ status, waitingOn, only, q }: BoardQuery): string {
  const parameters = new URLSearchParams()
  if (waitingOn) parameters.set('waitingOn', waitingOn)
  if (status) parameters.set('status', status)
  if (only) parameters.set('only', only)
  if (q) parameters.set('q', q)
  const search = parameters.toString()
  return search ? `/?${search}` : '/'
}

/** Whether what is shown includes requests that nobody works on any more: then the latest come first. */
export function showsClosed({ status }: BoardQuery): boolean {
  return status === 'all' || status === 'complete' || status === 'cancelled'
}

export const isNarrowed = (query: BoardQuery): boolean => boardAddress(query) !== '/'
