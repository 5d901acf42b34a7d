import { describeIn, type Described } from './describe.ts'
import { declaredLanguage, pageOf, type Page } from './page.ts'
import { createTree, type TreeOptions } from './tree.ts'

/** The host page as authors of guides ask of it; those who are guided don't pay for the rest. */
export interface AuthorPage extends Page {
  /** A description that leads back to the element, or why there is none. */
  describe(element: Element): Described
}

export function createAuthorPage(options: TreeOptions): AuthorPage {
  const tree = createTree(options)
  return { ...pageOf(tree), describe: (element) => describeIn(tree, element, declaredLanguage(tree.document)) }
}
