import { roleOf } from './roles.ts'
import type { Tree } from './tree.ts'

/** How far above a control the row of the field that it belongs to may end. */
const LEVELS = 5

/**
 * The row of a form that a field's label heads: what holds the label, its field, and whatever stands beside them ("Today",
 * "Add another"), and no other field's label. Null for a label of a switch: that is the switch's own name.
 */
export function formRowOf(label: Element, tree: Tree): Element | null {
  if (label.localName !== 'label') return null
  const { control, htmlFor, parentElement, nextElementSibling } = label as HTMLLabelElement
  // One that is tied to nothing heads what stands right after it, alone with it.
  if (!control && !htmlFor && nextElementSibling && parentElement?.querySelectorAll('label').length === 1) {
    return [nextElementSibling, ...tree.walk(nextElementSibling)].some((element) => roleOf(element) === 'field')
      ? parentElement
      : null
  }
  if (!control || roleOf(control) !== 'field' || label.contains(control)) return null
  for (let at = tree.parentOf(label); at; at = tree.parentOf(at)) if (tree.contains(at, control)) return at
  return null
}

/** The label that heads the row of a form that an element stands in; null for none. */
export function formLabelAround(element: Element, tree: Tree): Element | null {
  for (let at = tree.parentOf(element), level = 0; at && level < LEVELS; at = tree.parentOf(at), level += 1) {
    const labels = [...at.querySelectorAll('label')].filter((label) => formRowOf(label, tree) !== null)
    const [label] = labels
    if (label) return labels.length === 1 && !label.contains(element) ? label : null
  }
  return null
}
