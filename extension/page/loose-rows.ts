import { holdsHeading, rankOf } from './blocks.ts'
import { holdsControl, roleOf } from './roles.ts'
import type { Tree } from './tree.ts'

/**
 * The row that `at`, which holds a name, begins among the elements beside it, where rows have no element of their own:
 * under terms of a description list or headings, or in cells of a grid, which begin again at its left edge. `at` alone
 * where there is such a list, and what is its own can't be told; null where there is none.
 */
export function looseRowAt(at: Element, tree: Tree): Element[] | null {
  const beside = ([...(at.parentNode?.children ?? [])] as HTMLElement[]).filter((element) => element.checkVisibility())
  const isTerm = at.localName === 'dt' || roleOf(at) === 'heading'
  const all: Element[][] = []
  for (const element of beside) {
    if (isTerm ? holdsHeading(element, at, rankOf(at), tree) : element.offsetLeft === beside[0]?.offsetLeft)
      all.push([])
    all.at(-1)?.push(element)
  }
  const own = all.find((row) => row.includes(at))
  const rows = all.filter(({ length }) => isTerm || (length > 1 && length === own?.length))
  if (!own || rows.length < 2 || own.find(({ textContent }) => textContent?.trim()) !== at) return null
  const hasControl = (row: readonly Element[]) => row.some((element) => holdsControl(element, tree))
  const others = rows.filter((row) => row !== own && hasControl(row)).length
  if (!hasControl(own)) return others > (isTerm ? 0 : 1) ? [at] : null
  // Words in between what is pressed may begin what is another's.
  const isMixed = own.some(
    ({ textContent }, column) =>
      /\p{L}/u.test(textContent ?? '') &&
      !rows.some((row) => hasControl(row.slice(column, column + 1))) &&
      rows.some((row) => hasControl(row.slice(0, column))) &&
      rows.some((row) => hasControl(row.slice(column))),
  )
  return isMixed && !isTerm ? [at] : own
}
