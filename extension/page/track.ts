import type { Page } from './page.ts'

/** How many frames without movement end the loop: transitions may pause for a frame or two. */
const CALM_FRAMES = 12

/** Tells where elements are whenever that may have changed, in the frame in which it changes; costs nothing while still. */
export interface Tracker {
  follow(elements: readonly Element[]): void
}

/**
 * Follows boxes through scrolling, layout, animation and removal. A frame loop runs only while something moves; it is
 * woken by events, and by an IntersectionObserver drawn tight around each box for moves that cause no event.
 */
export function startTracking(page: Page, signal: AbortSignal, onMove: (boxes: readonly DOMRect[]) => void): Tracker {
  let elements: readonly Element[] = []
  let last = ''
  let calm = 0
  let frame = 0
  let observers: { disconnect(): void }[] = []
  const listened = new WeakSet<EventTarget>()

  function tick(): void {
    frame = 0
    const boxes = elements.map((element) => page.boxOf(element))
    const key = boxes.map(({ x, y, width, height }) => `${x},${y},${width},${height}`).join(';')
    if (key === last) calm += 1
    else {
      calm = 0
      last = key
      onMove(boxes)
    }
    if (calm < CALM_FRAMES) frame = requestAnimationFrame(tick)
    else watchStillness(boxes)
  }

  function wake(): void {
    calm = 0
    if (elements.length > 0) frame ||= requestAnimationFrame(tick)
  }

  function listen(): void {
    const view = elements[0]?.ownerDocument.defaultView
    for (const target of [...page.roots(), ...(view ? [view] : [])]) {
      if (listened.has(target)) continue
      listened.add(target)
      for (const type of [
        'scroll',
        'resize',
        'transitionrun',
        'transitionend',
        'animationstart',
        'animationend',
        'load',
      ]) {
        target.addEventListener(type, wake, { capture: true, passive: true, signal })
      }
    }
  }

  function watchStillness(boxes: readonly DOMRect[]): void {
    stopWatching()
    const sizes = new ResizeObserver(wake)
    observers.push(sizes)
    for (const [index, element] of elements.entries()) {
      sizes.observe(element)
      const box = boxes[index]
      const moved = box && watchMove(element, wake)
      if (moved) observers.push(moved)
    }
  }

  function stopWatching(): void {
    for (const observer of observers) observer.disconnect()
    observers = []
  }

  for (const type of ['scroll', 'resize'] as const) {
    globalThis.addEventListener(type, wake, { capture: true, passive: true, signal })
    globalThis.visualViewport?.addEventListener(type, wake, { passive: true, signal })
  }
  signal.addEventListener('abort', () => {
    stopWatching()
    cancelAnimationFrame(frame)
  })

  return {
    follow(next) {
      const isSame = next.length === elements.length && next.every((element, index) => element === elements[index])
      elements = next
      if (!isSame) {
        stopWatching()
        last = ''
        listen()
        cancelAnimationFrame(frame)
        tick()
      } else wake()
    },
  }
}

/** Fires when an element leaves the place where it is now, whatever moves it: its own box is the observer's root. */
function watchMove(element: Element, onMove: () => void): IntersectionObserver | undefined {
  const view = element.ownerDocument.defaultView
  const box = element.getBoundingClientRect()
  if (!view || box.width === 0 || box.height === 0) return undefined
  const margin = [box.top, view.innerWidth - box.right, view.innerHeight - box.bottom, box.left]
  let isFirst = true
  const observer = new view.IntersectionObserver(
    () => {
      if (!isFirst) onMove()
      isFirst = false
    },
    {
      root: element.ownerDocument,
      rootMargin: margin.map((side) => `${-Math.floor(side)}px`).join(' '),
      threshold: [0.9, 0.99, 1],
    },
  )
  observer.observe(element)
  return observer
}
