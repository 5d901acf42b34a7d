import { once } from './moment.ts'
import type { Tree } from './tree.ts'

/**
 * The labels of a form control, by `for` or by wrapping it. The browser looks through the whole document for them after
 * each change, once per control; so while a moment lasts, those with `for` are looked up once for all.
 */
export function labelsOf(element: Element, tree: Tree): Element[] {
  const control = element as HTMLInputElement
  if (!tree.moment || !LABELABLE.has(element.localName)) return control.labels ? [...control.labels] : []
  if (control.type === 'hidden') return []
  const root = element.getRootNode() as Document | ShadowRoot
  const byFor = once(tree.moment.labelsByFor, root, () => labelsByFor(root))
  const named = element.id ? (byFor.get(element.id) ?? []) : []
  const around = element.closest('label')
  const isAround = around && !named.includes(around) && around.control === element
  return [...(isAround ? [around] : []), ...named.filter((label) => label.control === element)]
}

const LABELABLE = new Set(['button', 'input', 'meter', 'output', 'progress', 'select', 'textarea'])

function labelsByFor(root: Document | ShadowRoot): Map<string, HTMLLabelElement[]> {
  const found = new Map<string, HTMLLabelElement[]>()
  for (const label of root.querySelectorAll<HTMLLabelElement>('label[for]')) {
    found.set(label.htmlFor, [...(found.get(label.htmlFor) ?? []), label])
  }
  return found
}
