/** The elements that records of changes are about: changed in themselves, and put in, taken out or moved with all below. */
export function changedBy(records: readonly MutationRecord[]): { changed: Set<Element>; moved: Set<Element> } {
  const changed = new Set<Element>()
  const moved = new Set<Element>()
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData') {
      if (target.parentElement) changed.add(target.parentElement)
      continue
    }
    if (isElement(target)) changed.add(target)
    for (const nodes of [removedNodes, addedNodes]) for (const node of nodes) if (isElement(node)) moved.add(node)
  }
  return { changed, moved }
}

// A node of another frame is no instance of this window's classes, so types are told by nodeType.
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE
