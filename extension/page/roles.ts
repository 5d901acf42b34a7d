import type { Role } from '../../shared/guides/locator.ts'
import type { Tree } from './tree.ts'
import { holderOf } from './visibility.ts'

export const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]'

export const CELLS = 'td,th,[role=cell],[role=gridcell],[role=rowheader]'

/** The role class of an element, or null for what only carries others. A toggle that looks like a button is a toggle. */
export function roleOf(element: Element): Role | null {
  const role = element.getAttribute('role')
  if (/switch|checkbox/.test(role ?? '')) return 'toggle'
  if (role === 'treeitem' && element.hasAttribute('aria-checked')) return 'toggle'
  if (role === 'option' && element.closest('[aria-multiselectable=true]')) return 'toggle'
  if (role === 'radio') return 'radio'
  if (element.hasAttribute('aria-pressed')) return 'toggle'
  if (role && ACT_ROLES.has(role)) return 'act'
  if (role === 'heading') return 'heading'
  if (role === 'columnheader') return 'column-header'
  if (role === 'textbox' || role === 'searchbox' || role === 'combobox') return 'field'
  switch (element.localName) {
    case 'input':
      return inputRole(element as HTMLInputElement)
    case 'textarea':
    case 'select':
      return 'field'
    case 'button':
    case 'summary':
      return 'act'
    case 'a':
    case 'area':
      return element.hasAttribute('href') ? 'act' : null
    case 'th':
      return element.getAttribute('scope') === 'row' || element.closest('tfoot') ? null : 'column-header'
    default:
      return /^h[1-6]$/.test(element.localName) ? 'heading' : null
  }
}

const ACT_ROLES = new Set(['button', 'link', 'menuitem', 'tab', 'treeitem'])

function inputRole({ type }: HTMLInputElement): Role | null {
  if (type === 'checkbox') return 'toggle'
  if (type === 'radio') return 'radio'
  if (type === 'hidden') return null
  return ['button', 'submit', 'reset', 'image'].includes(type) ? 'act' : 'field'
}

export const isSwitch = (element: Element): boolean => ['toggle', 'radio'].includes(roleOf(element) ?? '')

/** Whether it is pressed, whatever it is. */
export const isPressed = (element: Element): boolean =>
  ['act', 'toggle', 'radio'].includes(roleOf(element) ?? '') || isPressable(element)

export const isControl = (element: Element): boolean => roleOf(element) === 'field' || isPressed(element)

/** Whether there is anything to press or to fill in, itself included. */
export const holdsControl = (element: Element, tree: Tree): boolean =>
  isPressed(element) || tree.walk(element).some(isControl)

/**
 * Whether an element without a role of its own is pressed all the same: it takes focus, has a handler in its markup, or
 * shows the hand where its parent doesn't (a cursor is inherited, so only the outermost one is the control).
 */
export function isPressable(element: Element): boolean {
  if (element.localName === 'label' || element.localName === 'body' || element.localName === 'html') return false
  if (element.hasAttribute('onclick')) return true
  if ((element as HTMLElement).tabIndex >= 0 && element.hasAttribute('tabindex')) return true
  if (getComputedStyle(element).cursor !== 'pointer') return false
  const parent = holderOf(element)
  return !parent || getComputedStyle(parent).cursor !== 'pointer'
}
