import { accessibleNameOf } from '../../extension/page/accessible-name.ts'
import { createAuthorPage } from '../../extension/page/author-page.ts'
import { createTree, type TreeOptions } from '../../extension/page/tree.ts'
import { playAll, stage } from './stage.ts'

/** What tests call on a page that the bundle has been injected into, as `locating`. */
export { playAll, stage }

const ownElementName = 'kopplingsguiden-overlay'

export const open = (options: Partial<TreeOptions> = {}) => createAuthorPage({ document, ownElementName, ...options })

export const announcedName = (element: Element): string =>
  accessibleNameOf(element, createTree({ document, ownElementName }))

declare global {
  // What the injected bundle sets (see bundle.ts).
  var locating: { open: typeof open; announcedName: typeof announcedName; playAll: typeof playAll; stage: typeof stage }
}
