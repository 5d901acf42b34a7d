import { isUnderBar } from './bars.ts'
import { once } from './moment.ts'
import { isControl } from './roles.ts'
import type { Tree } from './tree.ts'
import { boxOf, fromFrame, pressBoxOf } from './visibility.ts'

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
  return once(tree, 'reachable', element, () => isWithinReach(element, tree))
}

function isWithinReach(element: Element, tree: Tree): boolean {
  if (element.closest('[inert]')) return false
  const box = shownPart(element, tree)
  const inWindow =
    box && !isSliver(box, element)
      ? PROBES.map(([x, y]) => ({ x: box.left + box.width * x, y: box.top + box.height * y }))
      : []
  const middle = { x: innerWidth / 2, y: innerHeight / 2 }
  if (inWindow.length === 0) {
    const blocker = blockingLayer(middle, tree)
    return !blocker || tree.contains(blocker, element)
  }
  const isSeen = inWindow.some(({ x, y }) => {
    const hit = hitAt(x, y, tree)
    return hit !== null && (isSamePress(hit, element, tree) || isUnderBar(element, hit, tree))
  })
  return isSeen && !(box && isPressOfAnother(element, box, tree))
}

/**
 * Whether a press on its middle would press another control that is drawn over it, as in a table that is squeezed together.
 * What stays in its place while the page scrolls can be scrolled away from.
 */
function isPressOfAnother(element: Element, shown: DOMRect, tree: Tree): boolean {
  const { left, top, width, height } = pressBoxOf(element)
  const [x, y] = [left + width / 2, top + height / 2]
  // Where its middle is yet to be scrolled to, whatever stands at the edge of what scrolls is there.
  if (x < shown.left || shown.right < x || y < shown.top || shown.bottom < y) return false
  const hit = hitAt(x, y, tree)
  if (!hit || isSamePress(hit, element, tree)) return false
  for (let at: Element | null = hit; at && !tree.contains(at, element); at = tree.parentOf(at)) {
    if (staysInPlace(at)) return !isUnderBar(element, hit, tree)
    if (isControl(at)) return true
  }
  return false
}

/** Whether so little shows that there is only the edge of what scrolls to be tried. */
function isSliver(shown: DOMRect, element: Element): boolean {
  const { width, height } = pressBoxOf(element)
  return shown.width < Math.min(ROOM, width / 4) || shown.height < Math.min(ROOM, height / 4)
}

/** How far around its middle, in CSS pixels, what is to be pressed must show: half a checkbox at an edge is not enough. */
const ROOM = 4

/** Whether a press on its middle would land on it as the page is scrolled now. */
export function isInView(element: Element, tree: Tree): boolean {
  const shown = shownPart(element, tree)
  if (!shown) return false
  const { left, top, width, height } = pressBoxOf(element)
  const [x, y] = [left + width / 2, top + height / 2]
  const [roomX, roomY] = [Math.min(ROOM, width / 4), Math.min(ROOM, height / 4)]
  if (x - roomX < shown.left || shown.right < x + roomX) return false
  if (y - roomY < shown.top || shown.bottom < y + roomY) return false
  const hit = hitAt(x, y, tree)
  return hit === null || isSamePress(hit, element, tree) || !isUnderBar(element, hit, tree)
}

/** Scrolls whatever has to be for it to stand in the middle of the window. */
export function bringIntoView(element: Element): void {
  const behavior = 'instant'
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior })
  // For what is fixed in a frame the browser leaves the page around the frame where it is.
  if (element.ownerDocument !== document) scrollBy({ top: pressBoxOf(element).top - innerHeight / 2, behavior })
}

/** Whether it moves with the page when the window is scrolled. */
export function scrollsWithPage(element: Element, tree: Tree): boolean {
  for (let at: Element | null = element; at; at = tree.parentOf(at)) {
    if (staysInPlace(at)) return false
  }
  return true
}

const staysInPlace = (element: Element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position)

/** The part of an element's box that shows now, in the window and in everything that scrolls around it; null for none. */
export function shownPart(element: Element, tree: Tree): DOMRect | null {
  let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight]
  const clip = (box: DOMRect) => {
    left = Math.max(left, box.left)
    top = Math.max(top, box.top)
    right = Math.min(right, box.right)
    bottom = Math.min(bottom, box.bottom)
  }
  clip(pressBoxOf(element))
  let position = getComputedStyle(element).position
  for (let at = tree.parentOf(element); at; at = tree.parentOf(at)) {
    const isFrame = at.localName === 'iframe'
    // What is fixed to the window of a frame shows no further than the frame does.
    if (position === 'fixed' && !isFrame) continue
    const style = getComputedStyle(at)
    const isContaining = isFrame || position !== 'absolute' || style.position !== 'static'
    if (isFrame || (isContaining && style.overflow !== 'visible' && at !== at.ownerDocument.documentElement))
      clip(boxOf(at))
    if (isContaining) position = style.position
  }
  return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null
}

/** The innermost element at a point of the top window, through frames and shadow roots, our own overlay aside. */
export function hitAt(x: number, y: number, tree: Tree): Element | null {
  return once(tree, 'hit', `${x} ${y}`, () => innermostAt(x, y, tree))
}

function innermostAt(x: number, y: number, tree: Tree): Element | null {
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
  // What can't be pressed yet often lets presses through.
  if (element.matches(':disabled') && tree.contains(hit, element)) return true
  // Text handed to a slot belongs to the host, wherever it is drawn.
  if (tree.shadowOf(hit) && tree.contains(hit, element) && element.querySelector('slot')) return true
  const label = hit.closest('label')
  if (label?.control === element) return true
  const control = element.localName === 'label' ? (element as HTMLLabelElement).control : null
  return control === hit
}

/** The layer that lies over the whole window at a point, if one does. */
function blockingLayer({ x, y }: { x: number; y: number }, tree: Tree): Element | null {
  // One of a frame blocks the frame only.
  const modal = [...tree.index.dialogs()].find(
    (dialog) => dialog.ownerDocument === tree.document && dialog.matches(':modal'),
  )
  if (modal) return modal
  for (let at = hitAt(x, y, tree); at; at = tree.parentOf(at)) {
    if (getComputedStyle(at).position !== 'fixed') continue
    const box = boxOf(at)
    if (box.width >= innerWidth * 0.95 && box.height >= innerHeight * 0.95) return at
  }
  return null
}
