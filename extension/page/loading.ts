import { textOf } from './page-text.ts'
import { isPressable, roleOf } from './roles.ts'
import { looseKey } from './sayings.ts'
import { trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'
import { isVisible } from './visibility.ts'

/** A bar with a value may stand there for good: so many of so many are done. */
const MARKS = '[aria-busy=true],[role=progressbar]:not([aria-valuenow]),progress:not([value])'

/** Whether the page shows that something on it is still to come: what isn't there yet is not missing. */
export function isLoading(tree: Tree): boolean {
  const marked = tree.roots().flatMap((root) => [...root.querySelectorAll(MARKS)])
  if (marked.some((element) => isVisible(element, tree))) return true
  const { loading } = tree.hostWords
  return [...tree.index.hits(loading)].some(
    (hit) =>
      loading.includes(looseKey(trimName(textOf(hit, tree)))) &&
      roleOf(hit) === null &&
      !isPressable(hit) &&
      isVisible(hit, tree),
  )
}
