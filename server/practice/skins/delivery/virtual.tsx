import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePage } from '../../pages/page.ts'
import { part } from '../../pages/parts.ts'
import type { DeliveryTrait } from '../../pages/trait.ts'

const HEIGHT = 420
/** Rows drawn above and below what shows. */
const SPARE = 2

/** Only the rows in sight are in the document, and their nodes are used again for others as one scrolls. */
export default {
  Delivery({ id, label, columns, rows }) {
    const { model, traits } = usePage()
    const { List, rowHeight, headHeight } = traits.list
    const scroller = useRef<HTMLDivElement>(null)
    const top = model.state.scrolls[id] ?? 0
    const count = Math.ceil(HEIGHT / rowHeight) + 2 * SPARE
    const first = Math.max(0, Math.min(Math.floor((top - headHeight) / rowHeight) - SPARE, rows.length - count))
    useLayoutEffect(() => {
      if (scroller.current) scroller.current.scrollTop = top
    }, [])
    const drawn = rows
      .slice(first, first + count)
      .map((row, index) => ({ ...row, key: `slot ${(first + index) % count}` }))
    return (
      <div
        class="virtual"
        ref={(element) => {
          scroller.current = element
          return element ? part(`scroller ${id}`)(element) : undefined
        }}
        onScroll={({ currentTarget: { isConnected, scrollTop } }) => {
          // One that has been drawn anew since is told of its last way still, and stands at 0.
          if (isConnected && scrollTop !== (model.state.scrolls[id] ?? 0))
            model.set({ scrolls: { ...model.state.scrolls, [id]: scrollTop } })
        }}
      >
        <div style={{ height: `${first * rowHeight}px` }} />
        <List label={label} columns={columns} rows={drawn} />
        <div style={{ height: `${Math.max(0, rows.length - first - count) * rowHeight}px` }} />
      </div>
    )
  },
  css: `
    .virtual { height: ${HEIGHT}px; overflow: auto; border: 1px solid var(--line); }
    .virtual .icons { flex-wrap: nowrap; gap: 3px; }
    .virtual .name, .virtual .name-capitals, .virtual .person-email { display: block; max-width: 220px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  `,
} satisfies DeliveryTrait
