import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useLanguage } from '../language.tsx'
import { RequestRow } from './request-row.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import type { Board } from './use-board.ts'
import type { Selection } from './use-selection.ts'
import { useWindowList } from './use-window-list.ts'

const HEADING = 56
const ROW = 88

type Item = { kind: 'heading'; of: 'stalled' | 'moving' } | { kind: 'row'; id: string; position: number }

interface Props {
  board: Board
  /** Closed requests are shown too: no group then. */
  isByDate: boolean
  selection: Selection | undefined
  onHelp: () => void
}

/** Both groups, one below the other, of any length: only what is near the view is in the document. */
export function RequestList({ board, isByDate, selection, onHelp }: Props) {
  const { stalled, moving } = board
  const items = useMemo(() => {
    const rows = (ids: readonly string[], before: number) =>
      ids.map((id, index): Item => ({ kind: 'row', id, position: before + index + 1 }))
    const group = (of: 'stalled' | 'moving', ids: readonly string[], before: number): Item[] =>
      ids.length === 0 ? [] : [{ kind: 'heading', of }, ...rows(ids, before)]
    return [...group('stalled', stalled, 0), ...group('moving', moving, stalled.length)]
  }, [stalled, moving])
  const keys = useMemo(() => items.map((item) => (item.kind === 'row' ? item.id : item.of)), [items])
  const [focused, setFocused] = useState<number>()
  const { list, virtualizer, margin } = useWindowList({
    keys,
    estimate: (index) => (items[index]?.kind === 'heading' ? HEADING : ROW),
    kept: focused,
  })

  // Keys may come faster than renderings: each starts from where the one before it led.
  const place = useRef<number | undefined>(undefined)
  const wanted = useRef<number | undefined>(undefined)
  const goTo = (index: number) => {
    place.current = index
    setFocused(index)
  }
  const focusWanted = () => {
    if (wanted.current === undefined) return
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`)
    if (!link) return
    wanted.current = undefined
    link.focus({ preventScroll: true })
  }
  const move = (step: 1 | -1) => {
    let next = (place.current ?? (step > 0 ? -1 : items.length)) + step
    while (items[next]?.kind === 'heading') next += step
    if (!items[next]) return
    wanted.current = next
    goTo(next)
    virtualizer.scrollToIndex(next)
    focusWanted()
  }
  useLayoutEffect(focusWanted)
  const focusedItem = focused === undefined ? undefined : items[focused]
  useBoardKeys({
    move,
    select: () => focusedItem?.kind === 'row' && selection?.toggle(focusedItem.id),
    help: onHelp,
  })

  const count = stalled.length + moving.length
  return (
    <div ref={list} class="request-list" style={{ height: `${virtualizer.getTotalSize()}px` }}>
      {virtualizer.getVirtualItems().map(({ index, start, key }) => {
        const item = items[index]
        if (!item) return null
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            class="request-place"
            data-index={index}
            style={{ transform: `translateY(${start - margin}px)` }}
            onFocusIn={() => goTo(index)}
          >
            {item.kind === 'heading' ? (
              <GroupHeading board={board} of={item.of} isByDate={isByDate} />
            ) : (
              <RequestRow shown={board.rowOf(item.id)} position={item.position} count={count} selection={selection} />
            )}
          </div>
        )
      })}
    </div>
  )
}

function GroupHeading({ board, of, isByDate }: { board: Board; of: 'stalled' | 'moving'; isByDate: boolean }) {
  const { texts, format } = useLanguage()
  const words = texts.board
  const isStalled = of === 'stalled'
  const count = board[of].length
  return (
    <div class="section-heading" data-group={of}>
      <h2>{isStalled ? words.stalledHeading : isByDate ? words.closedHeading : words.movingHeading}</h2>
      <p class="hint">
        {words.count(format.number(count), count)}
        {isStalled && `. ${words.stalledLead}`}
      </p>
    </div>
  )
}
