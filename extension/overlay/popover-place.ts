import type { PopoverPlace as Place } from '../../shared/contracts/messages.ts'
import { createMover, readWindow, type WindowNow } from './mover.ts'
import { placePopover, type Box } from './placement.ts'

export interface PopoverPlace {
  /** Takes the popover's size anew, after what stands in it has changed. */
  measure(): void
  /** Puts the popover where it covers none of the boxes, and clear of what they are in if there is room. */
  update(boxes: readonly Box[], near: Box | undefined, now: WindowNow): void
  /** Begins to move the popover with the pointer. */
  drag: (event: PointerEvent) => void
  /** To the next corner of the window, for whoever doesn't drag. */
  toNextCorner(): void
}

/** Further right or down than any window: kept to its edge. */
const FAR = 100_000
const CORNERS: readonly Place[] = [
  { left: 0, top: FAR },
  { left: 0, top: 0 },
  { left: FAR, top: 0 },
  { left: FAR, top: FAR },
]

/**
 * Keeps the popover beside what it is about, or where the person has put it as long as it covers no target there.
 * `chosen`: where they had put it on an earlier page; `onChosen` is told where they put it now.
 */
export function createPopoverPlace(
  popover: HTMLElement,
  signal: AbortSignal,
  chosenBefore: () => Place | undefined,
  onChosen: (place: Place) => void,
): PopoverPlace {
  let chosenHere: Place | undefined
  let corner = 0
  let around: readonly Box[] = []
  let beside: Box | undefined
  let size = { width: 0, height: 0 }
  const { style } = popover
  const mover = createMover(popover)

  function measure(): void {
    style.maxHeight = ''
    size = { width: popover.offsetWidth, height: popover.offsetHeight }
  }

  function update(boxes: readonly Box[], near: Box | undefined, now: WindowNow): void {
    around = boxes
    beside = near
    const chosen = chosenHere ?? chosenBefore()
    const { left, top, height } = placePopover(size, now, boxes, { chosen, near })
    mover.moveTo(left, top, now)
    const maxHeight = height < size.height ? `${height}px` : ''
    if (style.maxHeight !== maxHeight) style.maxHeight = maxHeight
  }

  addEventListener(
    'resize',
    () => {
      measure()
      update(around, beside, readWindow(true))
    },
    { passive: true, signal },
  )

  return {
    measure,
    update,
    toNextCorner() {
      chosenHere = CORNERS[corner % CORNERS.length]
      corner += 1
      update(around, beside, readWindow(true))
      if (chosenHere) onChosen(chosenHere)
    },
    drag(start) {
      if ((start.target as Element).closest('button')) return
      const { left, top } = popover.getBoundingClientRect()
      const head = start.currentTarget as HTMLElement
      head.setPointerCapture(start.pointerId)
      const released = new AbortController()
      const whileHeld = { signal: released.signal }
      head.addEventListener(
        'pointermove',
        (move) => {
          chosenHere = { left: left + move.clientX - start.clientX, top: top + move.clientY - start.clientY }
          update(around, beside, readWindow(true))
        },
        whileHeld,
      )
      const release = () => {
        released.abort()
        if (chosenHere) onChosen(chosenHere)
      }
      for (const type of ['pointerup', 'pointercancel'] as const) head.addEventListener(type, release, whileHeld)
    },
  }
}
