import { isBeside } from './blocks.ts'
import { scrollsWithPage } from './reach.ts'
import type { Tree } from './tree.ts'
import { boxOf } from './visibility.ts'

/** How far down, in CSS pixels from the top of the page, a top bar without markup of its own may begin. */
const TOP_BAR = 120

/** Whether an element stands in the page's top bar: declared as such, or drawn at the top and in no list or dialog. */
export function isInBanner(element: Element, tree: Tree): boolean {
  const declared = declaredBanner(element, tree)
  if (declared !== undefined) return declared
  const { top } = boxOf(element)
  const isBelowOne = [...element.ownerDocument.querySelectorAll('header,[role=banner]')].some((bar) => {
    const { height, bottom } = boxOf(bar)
    return height > 0 && bottom <= top + 1 && declaredBanner(bar, tree)
  })
  return !isBelowOne && top + (scrollsWithPage(element, tree) ? scrollY : 0) < TOP_BAR
}

/** Whether the markup says that an element stands in the top bar. */
export const isInDeclaredBanner = (element: Element, tree: Tree): boolean => declaredBanner(element, tree) === true

/** Whether a row is alone, or all items of a list stand in one line, as in a bar. */
function isWholeBar(row: Element): boolean {
  const list = row.closest('table,ul,ol')
  const likes = [...(list?.querySelectorAll(row.localName) ?? [])].filter(
    (like) => like.closest('table,ul,ol') === list,
  )
  return likes.length > (row.localName === 'li' ? 1 : 0) && likes.every((like) => isBeside(row, boxOf(like)))
}

/** What the markup says: in the top bar, not in it, or nothing. */
function declaredBanner(element: Element, tree: Tree): boolean | undefined {
  for (let at: Element | null = element; at; at = tree.parentOf(at)) {
    const role = at.getAttribute('role')
    if (role === 'banner' || (at.localName === 'header' && !at.closest('article,section,main,dialog,[role=dialog]')))
      // What hangs down from the bar is a list of it.
      return boxOf(element).top < boxOf(at).bottom - 1
    if (at.matches('tr,li,dialog,main,article') && !at.closest('nav,header,[role=menubar]') && !isWholeBar(at))
      return false
    if (role === 'dialog' || role === 'row' || role === 'main') return false
  }
  return undefined
}
