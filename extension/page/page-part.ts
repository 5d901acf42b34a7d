import type { Tree } from './tree.ts'

/** Whether an element stands in the navigation around the page's content, as the markup has it, or in the content. */
export function partOf(element: Element, tree: Tree): 'content' | 'navigation' {
  for (let at: Element | null = element; at; at = tree.parentOf(at)) {
    if (at.matches('main,[role=main]')) return 'content'
    if (at.matches('nav,aside,[role=navigation],[role=complementary],[role=menubar]')) return 'navigation'
  }
  return 'content'
}
