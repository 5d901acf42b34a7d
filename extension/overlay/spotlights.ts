import { createMover, type Mover, type WindowNow } from './mover.ts'
import type { Box } from './placement.ts'

/** Space between a target and its spotlight, in CSS pixels a side; the drawn ring lies outside of it. */
const AIR = 4

export interface Spotlights {
  /** One spotlight per box; none for null. */
  moveTo(boxes: readonly (DOMRect | null)[], now: WindowNow): void
  /** Where the spotlights are, for keeping out of their way. */
  boxes(): Box[]
}

/** Draws the highlights. They move in the frame in which they are told to, without going through a rendering library. */
export function createSpotlights(layer: HTMLElement): Spotlights {
  let drawn: Box[] = []
  const movers: Mover[] = []
  return {
    moveTo(boxes, now) {
      const seen = boxes.filter((box) => box !== null)
      while (layer.childElementCount > seen.length) layer.lastElementChild?.remove()
      movers.length = layer.childElementCount
      while (layer.childElementCount < seen.length) {
        const spotlight = layer.ownerDocument.createElement('div')
        spotlight.dataset['part'] = 'spotlight'
        layer.append(spotlight)
        movers.push(createMover(spotlight))
      }
      drawn = seen.map(({ left, top, right, bottom }) => ({
        left: left - AIR,
        top: top - AIR,
        right: right + AIR,
        bottom: bottom + AIR,
      }))
      for (const [index, box] of drawn.entries()) {
        const { style } = layer.children[index] as HTMLElement
        movers[index]?.moveTo(box.left, box.top, now)
        // Written only when they change: the same size again is still a layout.
        const [width, height] = [`${box.right - box.left}px`, `${box.bottom - box.top}px`]
        if (style.width !== width) style.width = width
        if (style.height !== height) style.height = height
      }
    },
    boxes: () => drawn,
  }
}
