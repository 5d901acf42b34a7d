import { useMemo, useState } from 'preact/hooks'
import type { BoardRow } from '../../../shared/link-request/board-row.ts'

export interface Selection {
  ids: ReadonlySet<string>
  has: (id: string) => boolean
  toggle: (id: string) => void
  choose: (ids: readonly string[]) => void
  clear: () => void
  /** Only requests where somebody with an address is waited on, and that are the reader's to remind about. */
  mayChoose: (row: BoardRow) => boolean
}

/** The requests that are chosen for doing something with all of them. */
export function useSelection(isSupport: boolean): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return useMemo(
    () => ({
      ids,
      has: (id: string) => ids.has(id),
      toggle: (id: string) =>
        setIds((now) => {
          const next = new Set(now)
          if (!next.delete(id)) next.add(id)
          return next
        }),
      choose: (chosen: readonly string[]) => setIds(new Set(chosen)),
      clear: () => setIds(new Set()),
      mayChoose: ({ waitingOn, mine }: BoardRow) =>
        waitingOn !== null && waitingOn !== 'vendor' && (isSupport || mine.includes('new-firm')),
    }),
    [ids, isSupport],
  )
}
