import { roleOf, isPressable } from './roles.ts'
import type { Tree } from './tree.ts'
import { boxOf, isVisible } from './visibility.ts'

/** How far, in CSS pixels, a menu without any tie in the markup may open from its control. */
const MENU_GAP = 24

/** What is wider than this, in CSS pixels or as a share of the window, is the bar that the control stands in. */
const BAR_WIDTH = 600
const BAR_SHARE = 0.8

/**
 * The open menu that belongs to `control`, as the page shows without a press: tied to it in the markup, or beside it; null
 * when shut. What comes after the whole bar is the page, which begins at the control's edge too, unless it is a layer over
 * it.
 */
export function menuOf(control: Element, tree: Tree): Element | null {
  if (control.getAttribute('aria-expanded') === 'false') return null
  const tied = tiedMenu(control, tree)
  if (tied) return tied
  for (let at: Element | null = control; at && at.localName !== 'body'; at = tree.parentOf(at)) {
    const isWholeBar = isBar(at)
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (touches(next, control) && isOpenMenu(next, control, tree) && (!isWholeBar || isLayered(next))) return next
    }
    if (isWholeBar) break
  }
  return null
}

/** The bar around a control, where its list of links stands beside it: then there is nothing to open. */
export function barAround(control: Element): Element | null {
  const opens = control.hasAttribute('aria-haspopup') || control.hasAttribute('aria-expanded')
  return opens ? null : control.closest('header,nav,[role=banner],[role=navigation],[role=menubar]')
}

function isBar(element: Element): boolean {
  const { width } = element.getBoundingClientRect()
  const { innerWidth } = element.ownerDocument.defaultView ?? { innerWidth: Infinity }
  return width > Math.min(BAR_WIDTH, innerWidth * BAR_SHARE)
}

function tiedMenu(control: Element, tree: Tree): Element | null {
  const root = control.getRootNode() as Document | ShadowRoot
  for (const name of ['aria-controls', 'aria-owns', 'popovertarget']) {
    const id = control.getAttribute(name)
    const menu = id ? root.getElementById(id) : null
    if (menu && isOpenMenu(menu, control, tree)) return menu
  }
  const details = control.localName === 'summary' ? control.closest('details[open]') : null
  return details
}

function isOpenMenu(element: Element, control: Element, tree: Tree): boolean {
  if (tree.contains(element, control) || !isVisible(element, tree)) return false
  const hasActs = [element, ...tree.walk(element)].some((inner) => roleOf(inner) === 'act' || isPressable(inner))
  return hasActs && element.localName !== 'main'
}

function isLayered(element: Element): boolean {
  const { position } = getComputedStyle(element)
  return position === 'absolute' || position === 'fixed'
}

function touches(element: Element, control: Element): boolean {
  const menu = boxOf(element)
  const own = boxOf(control)
  const overlapsX = menu.left < own.right + MENU_GAP && menu.right > own.left - MENU_GAP
  const isAtEdge = own.top - 4 <= menu.top && menu.top <= own.bottom + MENU_GAP
  return overlapsX && isAtEdge && menu.bottom > own.bottom + 4 && menu.width < 640
}
