import type { Tree } from './tree.ts'

/** A box in the top window's coordinates, in CSS pixels, through frames with their borders, padding and transforms. */
export function boxOf(element: Element): DOMRect {
  let box = element.getBoundingClientRect()
  let view = element.ownerDocument.defaultView
  for (let frame = view?.frameElement; frame; frame = view?.frameElement) {
    box = fromFrame(frame as HTMLElement, box)
    view = frame.ownerDocument.defaultView
  }
  return box
}

/** Maps a box of a frame's document into the document that the frame stands in; scale only, as rotated frames are not met. */
function fromFrame(frame: HTMLElement, box: DOMRect): DOMRect {
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
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }))
    return false
  const box = element.getBoundingClientRect()
  if (box.width < 2 || box.height < 2) return false
  return isOnCanvas(element, box) && !isClippedAway(element, box, tree) && isFrameVisible(element, tree)
}

function isFrameVisible(element: Element, tree: Tree): boolean {
  const frame = element.ownerDocument.defaultView?.frameElement
  return !frame || isVisible(frame, tree)
}

/** Left of or above the page's origin can't be scrolled to; neither can a fixed element that lies outside the window. */
function isOnCanvas(element: Element, box: DOMRect): boolean {
  const view = element.ownerDocument.defaultView
  if (!view) return false
  if (box.right + view.scrollX <= 1 || box.bottom + view.scrollY <= 1) return false
  const scroller = element.ownerDocument.scrollingElement
  const width = Math.max(scroller?.scrollWidth ?? 0, view.innerWidth)
  return box.left + view.scrollX < width
}

/** Whether an ancestor that cuts off its content and can't be scrolled hides all of it. */
function isClippedAway(element: Element, box: DOMRect, tree: Tree): boolean {
  let position = getComputedStyle(element).position
  if (isClippedToNothing(getComputedStyle(element))) return true
  let inner = element
  for (let at = element.parentElement ?? shadowHost(element); at; at = at.parentElement ?? shadowHost(at)) {
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
function isClippedToNothing({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
  if (/^inset\((?:[5-9]\d|1\d\d)(?:\.\d+)?%/.test(clipPath)) return true
  if (clip === 'auto' || (position !== 'absolute' && position !== 'fixed')) return false
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(/-?[\d.]+(?=px)/g) ?? []).map(Number)
  return right - left <= 1 && bottom - top <= 1
}
const canScroll = (overflow: string) => overflow === 'auto' || overflow === 'scroll'

function shadowHost(element: Element): Element | null {
  const root = element.getRootNode()
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root ? (root as ShadowRoot).host : null
}

const PROBES = [
  [0.5, 0.5],
  [0.25, 0.5],
  [0.75, 0.5],
  [0.5, 0.25],
  [0.5, 0.75],
] as const

/**
 * Whether a press would land on it: nothing that isn't part of it lies over it. Outside the window that can't be tried;
 * then only what blocks the whole page counts (a modal dialog, a layer over everything).
 */
export function isReachable(element: Element, tree: Tree): boolean {
  if (element.closest('[inert]')) return false
  const view = tree.document.defaultView
  if (!view) return false
  const box = shownPart(element, tree)
  const inWindow = box ? PROBES.map(([x, y]) => ({ x: box.left + box.width * x, y: box.top + box.height * y })) : []
  const middle = { x: view.innerWidth / 2, y: view.innerHeight / 2 }
  if (inWindow.length === 0) {
    const blocker = blockingLayer(middle, tree)
    return !blocker || tree.contains(blocker, element)
  }
  return inWindow.some(({ x, y }) => {
    const hit = hitAt(x, y, tree)
    return hit !== null && isSamePress(hit, element, tree)
  })
}

/** The part of an element's box that shows now, in the window and in everything that scrolls around it; null for none. */
export function shownPart(element: Element, tree: Tree): DOMRect | null {
  const view = tree.document.defaultView
  if (!view) return null
  let [left, top, right, bottom] = [0, 0, view.innerWidth, view.innerHeight]
  const clip = (box: DOMRect) => {
    left = Math.max(left, box.left)
    top = Math.max(top, box.top)
    right = Math.min(right, box.right)
    bottom = Math.min(bottom, box.bottom)
  }
  clip(boxOf(element))
  let position = getComputedStyle(element).position
  for (let at = tree.parentOf(element); at && position !== 'fixed'; at = tree.parentOf(at)) {
    const style = getComputedStyle(at)
    const isFrame = at.localName === 'iframe'
    const isContaining = position !== 'absolute' || style.position !== 'static'
    if (isFrame || (isContaining && style.overflow !== 'visible' && at.parentElement)) clip(boxOf(at))
    if (isContaining) position = style.position
  }
  return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null
}

/** The innermost element at a point of the top window, through frames and shadow roots, our own overlay aside. */
export function hitAt(x: number, y: number, tree: Tree): Element | null {
  let root: Document | ShadowRoot = tree.document
  let [left, top] = [x, y]
  for (;;) {
    const hit: Element | null = topmostAt(root, left, top, tree)
    if (!hit) return null
    const shadow = tree.shadowOf(hit)
    if (shadow && shadow !== root) {
      const inner = topmostAt(shadow, left, top, tree)
      if (inner?.getRootNode() !== shadow) return hit
      root = shadow
      continue
    }
    const frame = tree.frameDocumentOf(hit)
    if (!frame) return hit
    const origin = fromFrame(hit as HTMLElement, new DOMRect(0, 0, 1, 1))
    left = (left - origin.left) / origin.width
    top = (top - origin.top) / origin.height
    root = frame
  }
}

/** What lies uppermost, our own overlay aside; the whole pile is asked for only where that is ours, as it costs more. */
function topmostAt(root: Document | ShadowRoot, x: number, y: number, tree: Tree): Element | null {
  const top = root.elementFromPoint(x, y)
  if (!top || !tree.isOurs(top)) return top
  return root.elementsFromPoint(x, y).find((element) => !tree.isOurs(element)) ?? null
}

/** Inside it, around it without another control between, or the control that a label presses. */
function isSamePress(hit: Element, element: Element, tree: Tree): boolean {
  if (tree.contains(element, hit)) return true
  // Text handed to a slot belongs to the host, wherever it is drawn.
  if (tree.shadowOf(hit) && tree.contains(hit, element) && element.querySelector('slot')) return true
  const label = hit.closest('label')
  if (label?.control === element) return true
  const control = element.localName === 'label' ? (element as HTMLLabelElement).control : null
  return control === hit
}

/** The layer that lies over the whole window at a point, if one does. */
function blockingLayer({ x, y }: { x: number; y: number }, tree: Tree): Element | null {
  const view = tree.document.defaultView
  const modal = [...tree.document.querySelectorAll('dialog[open]')].find((dialog) => dialog.matches(':modal'))
  if (modal) return modal
  for (let at = hitAt(x, y, tree); at; at = tree.parentOf(at)) {
    if (getComputedStyle(at).position !== 'fixed') continue
    const box = boxOf(at)
    if (view && box.width >= view.innerWidth * 0.95 && box.height >= view.innerHeight * 0.95) return at
  }
  return null
}
