import { once } from './moment.ts'
import type { Root } from './page-index.ts'
import type { Tree } from './tree.ts'

/**
 * The labels of a form control, by `for` or by wrapping it. The browser looks through the whole document for them after
 * each change, once per control; so while a moment lasts, those with `for` are looked up once for all.
 */
export function labelsOf(element: Element, tree: Tree): Element[] {
  const control = element as HTMLInputElement
  if (!isLabelable(element) || control.type === 'hidden') return []
  const named = element.id ? (labelsFor(element.getRootNode() as Root, tree).get(element.id) ?? []) : []
  const around = element.closest('label')
  const isAround = around && !named.includes(around) && around.control === element
  return [...(isAround ? [around] : []), ...named.filter((label) => label.control === element)]
}

export const isLabelable = (element: Element): element is HTMLInputElement => 'labels' in element

const labelsFor = (root: Root, tree: Tree) =>
  once(tree, 'labels', root, () =>
    Map.groupBy(root.querySelectorAll<HTMLLabelElement>('label[for]'), (label) => label.htmlFor),
  )
