import { placePopover, type Box } from './placement.ts'

export interface PopoverPlace {
  /** Puts the popover where it covers none of the boxes, and clear of what they are in if there is room. */
  update(boxes: readonly Box[], near: Box | undefined): void
  /** Begins to move the popover with the pointer. */
  drag: (event: PointerEvent) => void
}

/** Keeps the popover beside what it is about, or where the person has dragged it as long as it covers no target there. */
export function createPopoverPlace(panel: HTMLElement, signal: AbortSignal): PopoverPlace {
  let chosen: { left: number; top: number } | undefined
  let around: readonly Box[] = []
  let beside: Box | undefined
  const popover = () => panel.querySelector<HTMLElement>('[data-part=popover]')
  const view = panel.ownerDocument.defaultView ?? globalThis

  function update(boxes: readonly Box[], near: Box | undefined): void {
    around = boxes
    beside = near
    const element = popover()
    if (!element) return
    const size = { width: element.offsetWidth, height: element.offsetHeight }
    const room = { width: view.innerWidth, height: view.innerHeight }
    const { left, top } = placePopover(size, room, boxes, { ...(chosen && { chosen }), ...(near && { near }) })
    element.style.transform = `translate(${left}px, ${top}px)`
  }

  view.addEventListener('resize', () => update(around, beside), { passive: true, signal })
  return {
    update,
    drag(start) {
      const element = popover()
      if (!element || (start.target as Element).closest('button')) return
      const { left, top } = element.getBoundingClientRect()
      const head = start.currentTarget as HTMLElement
      head.setPointerCapture(start.pointerId)
      const released = new AbortController()
      head.addEventListener(
        'pointermove',
        (move) => {
          chosen = { left: left + move.clientX - start.clientX, top: top + move.clientY - start.clientY }
          update(around, beside)
        },
        { signal: released.signal },
      )
      for (const type of ['pointerup', 'pointercancel'] as const) {
        head.addEventListener(type, () => released.abort(), { once: true })
      }
    },
  }
}
