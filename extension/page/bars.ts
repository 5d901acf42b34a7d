import type { Tree } from './tree.ts'
import { boxOf, canScroll } from './visibility.ts'

/** How much of the window's height a bar takes up at most, and of its width at least when it stands at an edge. */
const BAR_HEIGHT_MOST = 0.25
const BAR_WIDTH_LEAST = 0.6

/**
 * Whether what keeps a press off an element is only a bar that stays in its place while the page scrolls (a top bar, a
 * footer, the sticky head of a table), and there is room to scroll the element clear of it.
 */
export function isUnderBar(element: Element, hit: Element, tree: Tree): boolean {
  const bar = barAround(hit, tree)
  if (!bar || tree.contains(bar, element)) return false
  const over = boxOf(bar)
  const box = boxOf(element)
  const room = roomAround(element, tree)
  const down = over.bottom - box.top
  const up = box.bottom - over.top
  // It must come to lie in the window, beyond the bar.
  return (
    (room.above >= down && box.bottom + down <= innerHeight) || (room.below >= up && box.top - up >= 0) || room.left > 0
  )
}

function barAround(hit: Element, tree: Tree): Element | null {
  for (let at: Element | null = hit; at; at = tree.parentOf(at)) {
    const { position } = getComputedStyle(at)
    if (position !== 'fixed' && position !== 'sticky') continue
    const { left, top, right, bottom } = boxOf(at)
    if (bottom - top > innerHeight * BAR_HEIGHT_MOST) return null
    if (position === 'sticky') return at
    const isAtEdge = top <= 1 || bottom >= innerHeight - 1
    return isAtEdge && right - left >= innerWidth * BAR_WIDTH_LEAST ? at : null
  }
  return null
}

/** How far, in CSS pixels, what an element stands in can still be scrolled, to show what is above, below or to the left. */
function roomAround(element: Element, tree: Tree): { above: number; below: number; left: number } {
  const room = { above: 0, below: 0, left: 0 }
  for (let at: Element | null = element; at; at = tree.parentOf(at)) {
    const isPage = at === at.ownerDocument.scrollingElement
    const { overflowX, overflowY } = getComputedStyle(at)
    if (isPage || canScroll(overflowY)) {
      room.above += at.scrollTop
      room.below += at.scrollHeight - at.clientHeight - at.scrollTop
    }
    if (isPage || canScroll(overflowX)) room.left += at.scrollLeft
  }
  return room
}
