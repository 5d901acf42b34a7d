import { accessibleNameOf } from '../../extension/page/accessible-name.ts'
import { createAuthorPage } from '../../extension/page/author-page.ts'
import { createTree, type TreeOptions } from '../../extension/page/tree.ts'
import { HOST_WORDS } from '../../shared/host-words.ts'
import { playAll, stage } from './stage.ts'

/** What tests call on a page that the bundle has been injected into, as `locating`. */
export { playAll, stage }

const settings = { ownElementName: 'kopplingsguiden-overlay', hostWords: HOST_WORDS }

export const open = (options: Partial<TreeOptions> = {}) => createAuthorPage({ document, ...settings, ...options })

export const announcedName = (element: Element): string =>
  accessibleNameOf(element, createTree({ document, ...settings }))

declare global {
  // What the injected bundle sets (see bundle.ts).
  var locating: { open: typeof open; announcedName: typeof announcedName; playAll: typeof playAll; stage: typeof stage }
}
