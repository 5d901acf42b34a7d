/** The elements that records of changes are about: changed in themselves, and taken out or put in with all below. */
export function changedBy(records: readonly MutationRecord[]): Record<'changed' | 'removed' | 'added', Set<Element>> {
  const changed = new Set<Element>()
  const removed = new Set<Element>()
  const added = new Set<Element>()
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData') {
      if (target.parentElement) changed.add(target.parentElement)
      continue
    }
    if (isElement(target)) changed.add(target)
    for (const node of removedNodes) if (isElement(node)) removed.add(node)
    for (const node of addedNodes) if (isElement(node)) added.add(node)
  }
  return { changed, removed, added }
}

// A node of another frame is no instance of this window's classes, so types are told by nodeType.
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE
