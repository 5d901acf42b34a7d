import type { Listing } from './listing.ts'
import type { RequestQuery } from '../contract/request-store.ts'

export type SortField = 'since' | 'updatedAt' | 'client'

export function sortOf({ sort }: Pick<RequestQuery, 'sort'>): { field: SortField; isDescending: boolean } {
  const isDescending = sort.startsWith('-')
  return { field: (isDescending ? sort.slice(1) : sort) as SortField, isDescending }
}

/** A place in a list: the sort key and the id of the last item seen, so pages hold still while requests come and go between them. */
export interface Place {
  key: string
  id: string
}

export const encodeCursor = ({ key, id }: Place): string => Buffer.from(`${key}\u0000${id}`).toString('base64url')

/** Any text reads as some place; one that we did not write is merely a place where nothing is. */
export function decodeCursor(cursor: string): Place {
  const [key = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('\u0000', 2)
  return { key, id }
}

export const placeOf = (listing: Listing, field: SortField, id: string): Place => ({ key: listing[field], id })
