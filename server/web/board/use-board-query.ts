import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { boardAddress, readBoardQuery, type BoardQuery } from './board-query.ts'

/** How long after the last keystroke the address follows, in milliseconds. The list does not wait for it. */
const SETTLED = 200

/** The selection as the address says it, or as it was changed just now. */
export function useBoardQuery(): [BoardQuery, (query: BoardQuery) => void] {
  const { query: parameters, url, route } = useLocation()
  const [query, setQuery] = useState(() => readBoardQuery(parameters))
  useEffect(() => setQuery(readBoardQuery(parameters)), [url])
  const address = boardAddress(query)
  useEffect(() => {
    if (address === boardAddress(readBoardQuery(parameters))) return
    const timer = setTimeout(() => route(address, true), SETTLED)
    return () => clearTimeout(timer)
  }, [address])
  return [query, setQuery]
}
