import { ownTextOf, textOf, trimName } from './names.ts'
import { withoutMarks } from './identity.ts'
import type { Tree } from './tree.ts'
import { isVisible } from './visibility.ts'

/** The longest text that is taken for a name, in characters: beyond it, prose. */
const NAME_MAX = 200

/**
 * The elements of `scope` that say one of `names` and nothing else, seen by a person: whole text, or the text in a title
 * where the drawn one is cut off. The innermost only.
 */
export function holdersOf(names: ReadonlySet<string>, scope: readonly Element[], tree: Tree): Element[] {
  const found: Element[] = []
  for (const root of scope) {
    for (const element of [root, ...tree.walk(root)]) {
      if (saysOneOf(element, names, tree) && isVisible(element, tree)) found.push(element)
    }
  }
  const set = new Set(found)
  return [...set].filter((element) => ![...tree.walk(element)].some((inner) => set.has(inner)))
}

function saysOneOf(element: Element, names: ReadonlySet<string>, tree: Tree): boolean {
  const title = element.getAttribute('title')
  if (title && title.length <= NAME_MAX && (names.has(trimName(title)) || names.has(withoutMarks(title)))) return true
  if (element.localName === 'option' || element.localName === 'title') return false
  const own = ownTextOf(element)
  // Text split over inline elements (<b>Anna</b> Berg) is tried only where the own text or a child could begin it.
  const text = own && element.childElementCount === 0 ? own : wholeText(element, tree)
  return text !== '' && (names.has(text) || names.has(withoutMarks(text)))
}

function wholeText(element: Element, tree: Tree): string {
  if (element.childElementCount > 4) return ''
  const length = element.textContent?.length ?? 0
  if (length === 0 || length > NAME_MAX) return ''
  return trimName(textOf(element, tree))
}

/** Whether an element's text mentions a name as whole words, or as a part set off by punctuation. */
export function mentions(text: string, name: string): boolean {
  const folded = trimName(text)
  let from = folded.indexOf(name)
  while (from !== -1) {
    const before = folded[from - 1] ?? ' '
    const after = folded[from + name.length] ?? ' '
    if (!/[\p{L}\p{N}_]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) return true
    from = folded.indexOf(name, from + 1)
  }
  return false
}
