import { trimName } from '../page/trim-name.ts'

const ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder', 'value', 'data-tooltip', 'summary', 'label']
/** No name is longer, in characters. */
const LONGEST = 200

/**
 * A name as the page writes it. Names are compared folded; what goes into a guide is read by people. A name that no single
 * text or attribute holds stays as it is.
 */
export function spellingOf(folded: string, roots: readonly (Document | ShadowRoot)[]): string {
  for (const root of roots) {
    const texts = root.ownerDocument ?? root
    const walker = texts.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const text of textsOf(node)) {
        const tidy = text.replaceAll(/\s+/g, ' ').trim()
        if (tidy.length <= LONGEST && trimName(tidy) === folded) return tidy
      }
    }
  }
  return folded
}

function textsOf(node: Node): string[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? '']
  const element = node as Element
  return ATTRIBUTES.flatMap((name) => element.getAttribute(name) ?? [])
}
