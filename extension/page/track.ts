import type { Page } from './page.ts'

/** How many frames without movement end the loop: transitions may pause for a frame or two. */
const CALM_FRAMES = 12
/** In milliseconds, how long a page that scrolls is left to itself before it is asked whether it still does. */
const RIDE = 250

/** What may move something, in every root; each is heard once. So is scrolling, but while the page is left to itself. */
const MOVING = ['transitionrun', 'transitionend', 'animationstart', 'animationend', 'load']

const HEARD = { capture: true, passive: true }

/** Tells where elements are whenever that may have changed, in the frame in which it changes, and when they are at rest. */
export interface Tracker {
  follow(elements: readonly Element[]): void
}

/**
 * Follows boxes through scrolling, layout, animation and removal. A frame loop runs only while something moves; it is
 * woken by events, and by an IntersectionObserver drawn tight around each box for moves that cause no event. While all that
 * moves is the page under the window, whatever is drawn on the page goes along by itself, and boxes are told when it stops.
 */
export function startTracking(
  page: Page,
  signal: AbortSignal,
  onMove: (boxes: readonly DOMRect[], isAtRest: boolean) => void,
): Tracker {
  let elements: readonly Element[] = []
  let last = ''
  let lastOnPage = ''
  let areCarried = false
  let calm = 0
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let observers: { disconnect(): void }[] = []
  const listened = new WeakSet<Document | ShadowRoot>()

  function tick(): void {
    frame = 0
    page.document.addEventListener('scroll', wake, HEARD)
    const boxes = elements.map((element) => page.boxOf(element))
    const key = keyOf(boxes, 0, 0)
    const keyOnPage = keyOf(boxes, scrollX, scrollY)
    const hasMoved = key !== last
    const wasCarried = areCarried && hasMoved && keyOnPage === lastOnPage
    last = key
    lastOnPage = keyOnPage
    calm = hasMoved ? 0 : calm + 1
    if (hasMoved) onMove(boxes, false)
    if (wasCarried) ride(scrollX, scrollY)
    else if (calm < CALM_FRAMES) frame = requestAnimationFrame(tick)
    else rest(boxes)
  }

  function rest(boxes: readonly DOMRect[]): void {
    areCarried = elements.every(page.scrollsWithPage)
    onMove(boxes, true)
    watchStillness(boxes)
  }

  /** Nothing is told of the page's scrolling meanwhile: to be told of each frame is most of what scrolling costs. */
  function ride(x: number, y: number): void {
    page.document.removeEventListener('scroll', wake, HEARD)
    stopWatching()
    timer = setTimeout(() => (scrollX === x && scrollY === y ? wake() : ride(scrollX, scrollY)), RIDE)
  }

  function wake(): void {
    calm = 0
    clearTimeout(timer)
    if (elements.length > 0) frame ||= requestAnimationFrame(tick)
  }

  function listen(): void {
    for (const root of page.roots()) {
      if (listened.has(root)) continue
      listened.add(root)
      for (const type of MOVING) root.addEventListener(type, wake, { ...HEARD, signal })
      if (root !== page.document) root.addEventListener('scroll', wake, { ...HEARD, signal })
      if ('defaultView' in root) root.defaultView?.addEventListener('resize', wake, { passive: true, signal })
    }
  }

  function watchStillness(boxes: readonly DOMRect[]): void {
    stopWatching()
    let isFirst = true
    const sizes = new ResizeObserver(() => {
      // Told of each size as soon as it watches: to wake for that would be never to rest.
      if (!isFirst) wake()
      isFirst = false
    })
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

  for (const type of ['scroll', 'resize'] as const)
    globalThis.visualViewport?.addEventListener(type, wake, { passive: true, signal })
  signal.addEventListener('abort', () => {
    stopWatching()
    page.document.removeEventListener('scroll', wake, HEARD)
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  })

  return {
    follow(next) {
      const isSame = next.length === elements.length && next.every((element, index) => element === elements[index])
      elements = next
      if (!isSame) {
        stopWatching()
        last = lastOnPage = ''
        areCarried = elements.every(page.scrollsWithPage)
        listen()
      }
      calm = 0
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      tick()
    },
  }
}

/** Rounded as layout does, since the same place on the page is not the same number at every scroll offset. */
function keyOf(boxes: readonly DOMRect[], scrollX: number, scrollY: number): string {
  const rounded = (value: number) => Math.round(value * 64) / 64
  return boxes
    .map(({ x, y, width, height }) => `${rounded(x + scrollX)},${rounded(y + scrollY)},${width},${height}`)
    .join(';')
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
