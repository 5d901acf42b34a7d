import { once } from './moment.ts'
import type { Tree } from './tree.ts'

/** A box in the top window's coordinates, in CSS pixels, through frames with their borders, padding and transforms. */
export function boxOf(element: Element, box = element.getBoundingClientRect()): DOMRect {
  let view = element.ownerDocument.defaultView
  for (let frame = view?.frameElement; frame; frame = view?.frameElement) {
    box = fromFrame(frame as HTMLElement, box)
    view = frame.ownerDocument.defaultView
  }
  return box
}

/** Where it is to be pressed: of a link that is broken over lines, the longest, as its middle may lie between two. */
export const pressBoxOf = (element: Element): DOMRect =>
  boxOf(element, [...element.getClientRects()].sort((one, other) => other.width - one.width)[0])

/** Maps a box of a frame's document into the document that the frame stands in; scale only, as rotated frames are not met. */
export function fromFrame(frame: HTMLElement, box: DOMRect): DOMRect {
  const outer = frame.getBoundingClientRect()
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame)
  const scaleX = frame.offsetWidth ? outer.width / frame.offsetWidth : 1
  const scaleY = frame.offsetHeight ? outer.height / frame.offsetHeight : 1
  const left = outer.left + (frame.clientLeft + Number.parseFloat(style?.paddingLeft ?? '0')) * scaleX
  const top = outer.top + (frame.clientTop + Number.parseFloat(style?.paddingTop ?? '0')) * scaleY
  return new DOMRect(left + box.left * scaleX, top + box.top * scaleY, box.width * scaleX, box.height * scaleY)
}

/** Whether a person can see it, here or after scrolling: drawn, with a size, not clipped away, not off the canvas. */
export function isVisible(element: Element, tree: Tree): boolean {
  return once(tree, 'visible', element, () => isSeen(element, tree))
}

function isSeen(element: Element, tree: Tree): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }))
    return false
  const box = element.getBoundingClientRect()
  if (box.width < 2 || box.height < 2) return false
  return isOnCanvas(element, box, tree) && !isClippedAway(element, box, tree) && isFrameVisible(element, tree)
}

function isFrameVisible(element: Element, tree: Tree): boolean {
  const frame = element.ownerDocument.defaultView?.frameElement
  return !frame || isVisible(frame, tree)
}

/** Left of or above the page's origin can't be scrolled to; neither can a fixed element that lies outside the window. */
function isOnCanvas(element: Element, box: DOMRect, tree: Tree): boolean {
  const view = element.ownerDocument.defaultView
  if (!view) return false
  const [right, bottom] = [box.right + view.scrollX, box.bottom + view.scrollY]
  if (right <= 1 || bottom <= 1) {
    const scrolled = scrolledAround(element)
    if (right + scrolled.x <= 1 || bottom + scrolled.y <= 1) return false
  }
  const { ownerDocument } = element
  const width = once(tree, 'width', ownerDocument, () =>
    // What a page cuts off at its edge can't be scrolled to.
    [ownerDocument.documentElement, ownerDocument.body].some((element) =>
      /hidden|clip/.test(getComputedStyle(element).overflowX),
    )
      ? view.innerWidth
      : Math.max(ownerDocument.scrollingElement?.scrollWidth ?? 0, view.innerWidth),
  )
  return box.left + view.scrollX < width || scrolledAround(element).isWide
}

/** How much larger an element is drawn than its own CSS pixels, by zoom and transforms. */
export function scaleOf(element: Element): number {
  const { offsetHeight } = element as HTMLElement
  return offsetHeight ? element.getBoundingClientRect().height / offsetHeight : 1
}

/** How far, as drawn, the boxes around an element are scrolled, the page aside, and whether one of them is wider than it shows. */
function scrolledAround(element: Element): { x: number; y: number; isWide: boolean } {
  const scrolled = { x: 0, y: 0, isWide: false }
  for (let at = holderOf(element); at; at = holderOf(at)) {
    if (at === at.ownerDocument.scrollingElement) continue
    if (at.scrollLeft !== 0 || at.scrollTop !== 0) {
      const scale = scaleOf(at)
      scrolled.x += at.scrollLeft * scale
      scrolled.y += at.scrollTop * scale
    }
    scrolled.isWide ||= at.scrollWidth > at.clientWidth && canScroll(getComputedStyle(at).overflowX)
  }
  return scrolled
}

/** Whether an ancestor that cuts off its content and can't be scrolled hides all of it. */
function isClippedAway(element: Element, box: DOMRect, tree: Tree): boolean {
  let position = getComputedStyle(element).position
  if (isClippedToNothing(getComputedStyle(element))) return true
  let inner = element
  for (let at = holderOf(element); at; at = holderOf(at)) {
    if (position === 'fixed') return isOutsideWindow(inner)
    const style = getComputedStyle(at)
    if (isClippedToNothing(style)) return true
    const isContaining = position !== 'absolute' || style.position !== 'static' || style.transform !== 'none'
    if (isContaining && (style.overflowX !== 'visible' || style.clipPath !== 'none')) {
      const clip = at.getBoundingClientRect()
      const hiddenX = box.right <= clip.left + 1 || box.left >= clip.right - 1
      const hiddenY = box.bottom <= clip.top + 1 || box.top >= clip.bottom - 1
      if (hiddenX && !canScroll(style.overflowX)) return true
      if (hiddenY && !canScroll(style.overflowY)) return true
      // It can be scrolled to where its scroller shows.
      if (hiddenX || hiddenY) box = clip
    }
    if (isContaining) {
      position = style.position
      inner = at
    }
    if (at === tree.document.documentElement) break
  }
  return position === 'fixed' && isOutsideWindow(inner)
}

/** What is fixed to the window and stands outside it can't be scrolled to. */
function isOutsideWindow(element: Element): boolean {
  const view = element.ownerDocument.defaultView
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return view !== null && (right <= 1 || bottom <= 1 || left >= view.innerWidth - 1 || top >= view.innerHeight - 1)
}

/** The usual ways of hiding text from eyes but not from screen readers. */
export function isClippedToNothing({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
  if (/^inset\((?:[5-9]\d|1\d\d)(?:\.\d+)?%/.test(clipPath)) return true
  if (clip === 'auto' || (position !== 'absolute' && position !== 'fixed')) return false
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(/-?[\d.]+(?=px)/g) ?? []).map(Number)
  return right - left <= 1 && bottom - top <= 1
}
export const canScroll = (overflow: string) => overflow === 'auto' || overflow === 'scroll'

/** What an element is drawn in, within its frame. */
export const holderOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null
