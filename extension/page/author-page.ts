import type { Container } from '../../shared/guides/locator.ts'
import { anchorsOf } from './anchors.ts'
import { describedRole, describeIn, type Described } from './describe.ts'
import { pageOf, type Page } from './page.ts'
import { createTree, type TreeOptions } from './tree.ts'
import { hitAt } from './reach.ts'

/** The host page as authors of guides ask of it; those who are guided don't pay for the rest. */
export interface AuthorPage extends Page {
  /** A description that leads back to the element, or why there is none. */
  describe(element: Element): Described
  /** The places that an element stands in, the most telling first, whether it takes them to tell it or not. */
  placesOf(element: Element): Container[]
  /** The innermost element at a point of the window, our own aside. */
  elementAt(x: number, y: number): Element | null
  /** The element around one, through slots, shadow hosts and frames. */
  parentOf(element: Element): Element | null
}

export function createAuthorPage(options: TreeOptions): AuthorPage {
  const tree = createTree(options)
  const page = pageOf(tree)
  return {
    ...page,
    describe: (element) => describeIn(tree, element, page.language()),
    placesOf(element) {
      const role = describedRole(element)
      return role ? anchorsOf(element, role, tree) : []
    },
    elementAt: (x, y) => hitAt(x, y, tree),
    parentOf: (element) => tree.parentOf(element),
  }
}
