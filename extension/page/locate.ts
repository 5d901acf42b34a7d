import type { Container, Labels, Locator } from '../../shared/guides/locator.ts'
import type { Language } from '../../shared/language.ts'
import { isInBanner } from './banner.ts'
import { blocksHeaded } from './blocks.ts'
import { columnNamesOf } from './columns.ts'
import { dialogsAbout } from './dialogs.ts'
import { menuOf } from './menus.ts'
import { namesOf, trimName } from './names.ts'
import { isPressable, roleOf } from './roles.ts'
import { rowsAbout } from './rows.ts'
import { holdersOf } from './text-index.ts'
import { isSelectAll, togglesIn } from './toggles.ts'
import type { Tree } from './tree.ts'
import { isReachable, isVisible } from './visibility.ts'

export type MissingReason =
  | 'no-dialog'
  | 'no-row'
  | 'row-of-another'
  | 'no-block'
  | 'no-column'
  | 'no-menu'
  | 'no-such-name'
  | 'hidden'
  | 'covered'
export type AmbiguityReason =
  | 'several-dialogs'
  | 'several-rows'
  | 'several-blocks'
  | 'several-menus'
  | 'several-elements'

export type Located =
  | { found: 'one'; element: Element }
  | { found: 'ambiguous'; reason: AmbiguityReason; count: number }
  | { found: 'missing'; reason: MissingReason }

/** One filter of a decision: what was asked and how many were left after it. Holds no text of the page. */
export interface Filtered {
  filter: string
  left: number
}

interface Scope {
  roots: readonly Element[]
  accepts: (element: Element) => boolean
}
type Resolved = { ok: true; scope: Scope } | { ok: false; located: Located }

const missing = (reason: MissingReason): Located => ({ found: 'missing', reason })
const ambiguous = (reason: AmbiguityReason, count: number): Located => ({ found: 'ambiguous', reason, count })

/**
 * The one element that passes every filter, or none and why. Filters only: nothing adds points, so a target that is absent
 * can't be made up for by a likely neighbour. `trace` collects each filter with what it left.
 */
export function locateIn(
  tree: Tree,
  locator: Locator,
  language: Language | undefined,
  trace: Filtered[] = [],
): Located {
  const resolved = resolveScope(tree, locator, language, trace)
  if (!resolved.ok) return resolved.located
  const { named, seen, reachable } = survivors(tree, locator, resolved.scope, language, trace)
  const [only] = reachable
  if (only && reachable.length === 1) return { found: 'one', element: only }
  if (reachable.length > 1) return ambiguous('several-elements', reachable.length)
  if (seen.length > 0) return missing('covered')
  return missing(named.length > 0 ? 'hidden' : 'no-such-name')
}

/** Every element that the locator fits, seen and reachable; for locators that mean more than one. */
export function locateAllIn(tree: Tree, locator: Locator, language: Language | undefined): Element[] {
  const resolved = resolveScope(tree, locator, language, [])
  return resolved.ok ? survivors(tree, locator, resolved.scope, language, []).reachable : []
}

function survivors(tree: Tree, locator: Locator, scope: Scope, language: Language | undefined, trace: Filtered[]) {
  const named = collapse(candidates(tree, locator, scope, language), tree)
  trace.push({ filter: `${locator.role} with the name`, left: named.length })
  const seen = named.filter((element) => isVisible(element, tree))
  trace.push({ filter: 'seen', left: seen.length })
  const reachable = seen.filter((element) => isReachable(element, tree))
  trace.push({ filter: 'within reach', left: reachable.length })
  return { named, seen, reachable }
}

/** The folded names that labels accept on a page of this language; of every language where it isn't known. */
export function acceptedNames(labels: Labels, language: Language | undefined): Set<string> {
  const accepted = language ? labels[language] : [...labels.sv, ...labels.en]
  return new Set(accepted.map(trimName).filter(Boolean))
}

function resolveScope(tree: Tree, locator: Locator, language: Language | undefined, trace: Filtered[]): Resolved {
  let scope: Scope = { roots: [tree.document.documentElement], accepts: () => true }
  const order = ['dialog', 'menu', 'block', 'row', 'column', 'banner']
  const containers = [...(locator.in ?? [])].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  for (const container of containers) {
    const resolved = narrow(tree, scope, container, language)
    trace.push({ filter: container.kind, left: resolved.ok ? resolved.scope.roots.length : 0 })
    if (!resolved.ok) return resolved
    scope = resolved.scope
  }
  return { ok: true, scope }
}

function narrow(tree: Tree, scope: Scope, container: Container, language: Language | undefined): Resolved {
  const within = (roots: readonly Element[]): Resolved => ({ ok: true, scope: { ...scope, roots } })
  const fail = (located: Located): Resolved => ({ ok: false, located })
  switch (container.kind) {
    case 'dialog': {
      const dialogs = dialogsAbout(acceptedNames(container.about, language), container.identity ?? {}, tree)
      if (dialogs.length > 1) return fail(ambiguous('several-dialogs', dialogs.length))
      return dialogs.length === 1 ? within(dialogs) : fail(missing('no-dialog'))
    }
    case 'block': {
      const blocks = blocksHeaded(acceptedNames(container.headed, language), scope.roots, tree)
      const [block] = blocks
      if (blocks.length > 1) return fail(ambiguous('several-blocks', blocks.length))
      return block ? within(block) : fail(missing('no-block'))
    }
    case 'row': {
      const { rows, others } = rowsAbout(
        acceptedNames(container.of, language),
        container.identity ?? {},
        scope.roots,
        tree,
      )
      if (rows.length > 1) return fail(ambiguous('several-rows', rows.length))
      return rows.length === 1 ? within(rows) : fail(missing(others > 0 ? 'row-of-another' : 'no-row'))
    }
    case 'menu': {
      const controls = collapse(candidates(tree, { role: 'act', labels: container.of }, scope, language), tree)
      const menus = new Set(controls.map((control) => menuOf(control, tree)).filter((menu) => menu !== null))
      if (menus.size > 1) return fail(ambiguous('several-menus', menus.size))
      return menus.size === 1 ? within([...menus]) : fail(missing('no-menu'))
    }
    case 'column': {
      const names = acceptedNames(container.headed, language)
      const accepts = (element: Element) =>
        scope.accepts(element) && columnNamesOf(element, tree).some((name) => names.has(name))
      return { ok: true, scope: { ...scope, accepts } }
    }
    case 'banner':
      return {
        ok: true,
        scope: { ...scope, accepts: (element) => scope.accepts(element) && isInBanner(element, tree) },
      }
  }
}

function candidates(tree: Tree, locator: Locator, scope: Scope, language: Language | undefined): Element[] {
  const names = locator.labels && acceptedNames(locator.labels, language)
  if (locator.role === 'toggle') {
    const toggles = togglesIn(scope.roots, tree)
    const fitting = names
      ? toggles.filter((toggle) => toggle.names.some((name) => names.has(name)))
      : toggles.filter((toggle) => !isSelectAll(toggle))
    return fitting.map(({ element }) => element).filter(scope.accepts)
  }
  const isText = locator.role === 'text' || locator.role === 'heading'
  if (isText && names) return textCandidates(tree, locator, scope, names)
  const found: Element[] = []
  for (const root of scope.roots) {
    for (const element of [root, ...tree.walk(root)]) {
      if (!hasRole(element, locator) || !scope.accepts(element)) continue
      if (!names || isCalled(element, names, tree)) found.push(element)
    }
  }
  return found
}

function textCandidates(tree: Tree, locator: Locator, scope: Scope, names: ReadonlySet<string>): Element[] {
  const holders = holdersOf(names, scope.roots, tree).filter(scope.accepts)
  return locator.role === 'text'
    ? holders
    : holders.filter((holder) => holder.closest('a,button,td,li,label,option') === null)
}

function hasRole(element: Element, { role }: Locator): boolean {
  const own = roleOf(element)
  if (own === role) return true
  // A pressed-state button is a toggle, and still something to press.
  if (role === 'act') return own === null && isPressable(element)
  return false
}

function isCalled(element: Element, names: ReadonlySet<string>, tree: Tree): boolean {
  const own = namesOf(element, tree)
  if (own.some((name) => names.has(name))) return true
  return own.length === 0 && outerNamesOf(element, tree).some((name) => names.has(name))
}

/** For a control without any name: the tooltip around it alone, or the header of its column. */
function outerNamesOf(element: Element, tree: Tree): string[] {
  const parent = tree.parentOf(element)
  if (parent && parent.childElementCount === 1) {
    const tips = ['title', 'data-tooltip', 'aria-label'].flatMap((name) => parent.getAttribute(name) ?? [])
    if (tips.length > 0) return tips.map(trimName)
  }
  return columnNamesOf(element, tree)
}

/** Of hits inside one another, the innermost: one control drawn in several boxes is one control. */
function collapse(elements: readonly Element[], tree: Tree): Element[] {
  const unique = [...new Set(elements)]
  return unique.filter((element) => !unique.some((other) => other !== element && tree.contains(element, other)))
}
