import type { Container, Labels, Locator } from '../../shared/guides/locator.ts'
import type { Language } from '../../shared/language.ts'
import { isInBanner } from './banner.ts'
import { blocksHeaded } from './blocks.ts'
import { candidatesIn, controlsSaying, type Scope } from './candidates.ts'
import { columnNamesOf } from './columns.ts'
import { dialogAround, dialogsAbout } from './dialogs.ts'
import { isInScope, withoutOuter } from './holders.ts'
import { withoutMarks } from './identity.ts'
import { barAround, menuOf } from './menus.ts'
import { partOf } from './page-part.ts'
import { ownTextOf, shownTextOf } from './page-text.ts'
import { firstEmptyRows } from './empty-rows.ts'
import { isOfKind } from './press-kind.ts'
import { isReachable } from './reach.ts'
import { rowsAbout } from './rows.ts'
import { trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'
import { isVisible } from './visibility.ts'

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
  /** Of words: they stand beside others, and may be a part of something longer. */
  | 'beside-others'
export type AmbiguityReason = 'several-dialogs' | 'several-rows' | 'several-blocks' | 'several-elements'

export type Located =
  | { found: 'one'; element: Element }
  | { found: 'ambiguous'; reason: AmbiguityReason; count: number }
  | { found: 'missing'; reason: MissingReason }

/** One filter of a decision: what was asked, how many were left after it, and whether it was met. Holds no text of the page. */
export interface Filtered {
  filter: string
  left: number
  isMet: boolean
}

type Resolved = ({ ok: true; scope: Scope } | { ok: false; located: Located }) & { isRowInBar?: boolean }

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
  const { names, named, seen, reachable } = survivors(tree, locator, resolved.scope, language, trace)
  const [only] = reachable
  if (only && isUnique(reachable)) return { found: 'one', element: only }
  if (reachable.length > 1) return ambiguous('several-elements', reachable.length)
  if (seen.length > 0) return missing('covered')
  // Whoever is signed in may stand in a bar that nothing shows to be one: without the target it was no row.
  if (resolved.isRowInBar) return missing('no-row')
  if (locator.role === 'text' && names && isSaidBeside(tree, names, resolved.scope)) return missing('beside-others')
  return missing(named.length > 0 ? 'hidden' : 'no-such-name')
}

/** Whether an element's own words are a name, whatever else it holds. */
const isSaidBeside = (tree: Tree, names: ReadonlySet<string>, { roots }: Scope) =>
  [...tree.index.hits(names)].some(
    (hit) => names.has(withoutMarks(ownTextOf(hit))) && isInScope(hit, roots, tree) && isVisible(hit, tree),
  )

const isUnique = (elements: readonly Element[]) => elements.length === 1

/** Every element that the locator fits, seen and reachable; for locators that mean more than one. */
export function locateAllIn(tree: Tree, locator: Locator, language: Language | undefined): Element[] {
  const resolved = resolveScope(tree, locator, language, [])
  return resolved.ok ? survivors(tree, locator, resolved.scope, language, []).reachable : []
}

function survivors(tree: Tree, locator: Locator, scope: Scope, language: Language | undefined, trace: Filtered[]) {
  const names = locator.labels && acceptedNames(locator.labels, language)
  for (const name of withOwner(names ?? [], locator.in)) names?.add(name)
  const isInBar = names && locator.role === 'act' && locator.in?.some(({ kind }) => kind === 'banner')
  const called = isInBar ? openersCalled(names, scope, tree) : candidatesIn(tree, locator.role, names, scope)
  const candidates = called.filter((element) => isOfKind(element, locator) && isDrawnSo(element, locator, names, tree))
  const named = withoutOuter(new Set(candidates), tree)
  const seen = named.filter((element) => isVisible(element, tree))
  const reachable = seen.filter((element) => isReachable(element, tree))
  const note = (filter: string, left: number) => trace.push({ filter, left, isMet: left > 0 })
  note(`${locator.role}${names ? ' with the name' : ''}`, named.length)
  note('seen', seen.length)
  note('within reach', reachable.length)
  trace.push({ filter: 'the only one', left: reachable.length, isMet: reachable.length === 1 })
  return { names, named, seen, reachable }
}

/** What is called so, or says so beside other words; first what isn't in a menu, as those may list what could be open. */
function openersCalled(names: ReadonlySet<string>, scope: Scope, tree: Tree): Element[] {
  const called = candidatesIn(tree, 'act', names, scope)
  const isOpener = (element: Element) => isVisible(element, tree) && !element.closest('[role=menu]')
  const openers = (called.some(isOpener) ? called : controlsSaying(names, scope, tree)).filter(isOpener)
  return openers.length > 0 ? openers : called
}

/** Whether the name is written on an element, or an icon stands for it, where the description says which. */
function isDrawnSo(element: Element, { drawn }: Locator, names: ReadonlySet<string> | undefined, tree: Tree): boolean {
  if (!drawn || !names) return true
  return (drawn === 'words') === names.has(trimName(shownTextOf(element, tree)))
}

/** The folded names that labels accept on a page of this language; of every language where it isn't known. */
export function acceptedNames(labels: Labels, language: Language | undefined): Set<string> {
  const accepted = language ? labels[language] : [...labels.sv, ...labels.en]
  return new Set(accepted.map(trimName).filter(Boolean))
}

/** What may stand between a name and whose it is. */
const BETWEEN = [' ', ', ', ': ', ' – ', ' - ', ' för ', ' for ']

/** The names with the one that a row or a dialog is about, as controls in it are announced: "lön för anna berg". */
export const withOwner = (names: Iterable<string>, containers: readonly Container[] = []): string[] =>
  containers.flatMap((container) => {
    const { of, owner = of } = container as { of?: Labels; owner?: Labels }
    const owners = owner ? [...acceptedNames(owner, undefined)] : []
    return [...names].flatMap((name) =>
      owners.flatMap((who) => BETWEEN.flatMap((between) => [name + between + who, who + between + name])),
    )
  })

/** Outermost first, so that each container is looked for inside the one before. */
const ORDER = ['dialog', 'menu', 'block', 'row', 'empty-row', 'column', 'part', 'banner']

function resolveScope(tree: Tree, locator: Locator, language: Language | undefined, trace: Filtered[]): Resolved {
  let scope: Scope = { roots: [tree.document.documentElement], accepts: () => true }
  let isRowInBar = false
  const containers = [...(locator.in ?? [])].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  for (const container of containers) {
    const resolved = narrow(tree, scope, container, language)
    trace.push({ filter: container.kind, left: countOf(resolved), isMet: resolved.ok })
    if (!resolved.ok) return resolved
    scope = resolved.scope
    isRowInBar ||= resolved.isRowInBar === true
  }
  return { ok: true, scope, isRowInBar }
}

function countOf(resolved: Resolved): number {
  if (resolved.ok) return 1
  return resolved.located.found === 'ambiguous' ? resolved.located.count : 0
}

function narrow(tree: Tree, scope: Scope, container: Container, language: Language | undefined): Resolved {
  const within = (roots: readonly Element[]): Resolved => ({ ok: true, scope: { ...scope, roots } })
  const accepting = (accepts: Scope['accepts']): Resolved => ({
    ok: true,
    scope: { ...scope, accepts: (element) => scope.accepts(element) && accepts(element) },
  })
  const fail = (located: Located): Resolved => ({ ok: false, located })
  const theOne = (
    places: readonly (Element | readonly Element[])[],
    several: AmbiguityReason,
    none: MissingReason,
  ): Resolved => {
    if (places.length > 1) return fail(ambiguous(several, places.length))
    return places.length === 1 ? within(places.flat()) : fail(missing(none))
  }
  switch (container.kind) {
    case 'dialog': {
      const dialogs = dialogsAbout(acceptedNames(container.about, language), container.identity ?? {}, tree)
      if (dialogs.length !== 1) return theOne(dialogs, 'several-dialogs', 'no-dialog')
      // What lies over a panel is none of its own, wherever the markup has it.
      const isOwn = (element: Element) => {
        const around = dialogAround(element, tree)
        return !around || dialogs.some((dialog) => tree.contains(around, dialog))
      }
      return { ok: true, scope: { roots: dialogs, accepts: (element) => scope.accepts(element) && isOwn(element) } }
    }
    case 'block': {
      const blocks = blocksHeaded(acceptedNames(container.headed, language), scope.roots, tree)
      const [block] = blocks
      if (blocks.length > 1) return fail(ambiguous('several-blocks', blocks.length))
      return block ? within(block) : fail(missing('no-block'))
    }
    case 'row': {
      const names = acceptedNames(container.of, language)
      const { rows, others, areInBar } = rowsAbout(names, container.identity ?? {}, scope.roots, tree)
      return { ...theOne(rows, 'several-rows', others > 0 ? 'row-of-another' : 'no-row'), isRowInBar: areInBar }
    }
    case 'empty-row':
      return theOne(firstEmptyRows(scope.roots, tree), 'several-rows', 'no-row')
    case 'menu': {
      const names = acceptedNames(container.of, language)
      const controls = withoutOuter(new Set(openersCalled(names, scope, tree)), tree)
      const menus = controls.flatMap((control) => menuOf(control, tree) ?? [])
      if (menus.length > 0) return within(menus)
      // Where nothing opens, what stands listed beside the control is its menu.
      const bars = controls.flatMap((control) => barAround(control) ?? [])
      const isListed = (element: Element) => scope.accepts(element) && isInBanner(element, tree)
      return bars.length > 0 ? { ok: true, scope: { roots: bars, accepts: isListed } } : fail(missing('no-menu'))
    }
    case 'column': {
      const names = acceptedNames(container.headed, language)
      return accepting((element) => columnNamesOf(element, tree).some((name) => names.has(name)))
    }
    case 'part':
      return accepting((element) => partOf(element, tree) === container.is)
    case 'banner':
      return accepting((element) => isInBanner(element, tree))
  }
}
