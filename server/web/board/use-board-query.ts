import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { boardAddress, readBoardQuery, type BoardQuery } from './board-query.ts'

/** How long after the last keystroke the address follows, in milliseconds. The list does not wait for it. */
const SETTLED = 200

/** The selection as the address says it, or as it was changed just now. */
export function useBoardQuery(): [BoardQuery, (query: BoardQuery) => void] {
  const { query: parameters, url, route } = useLocation()
  const [query, setQuery] = useState(() => readBoardQuery(parameters))
  // The address this board went to itself is older than what has been typed meanwhile, and must not overwrite it.
  const own = useRef<string | undefined>(undefined)
  useEffect(() => {
    const read = readBoardQuery(parameters)
    if (boardAddress(read) !== own.current) setQuery(read)
    own.current = undefined
  }, [url])
  const address = boardAddress(query)
  useEffect(() => {
    if (address === boardAddress(readBoardQuery(parameters))) return
    const timer = setTimeout(() => {
      own.current = address
      route(address, true)
    }, SETTLED)
    return () => clearTimeout(timer)
  }, [address, url])
  return [query, setQuery]
}
