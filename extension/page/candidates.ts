import { headsNothing, isOnAccordion } from './blocks.ts'
import type { Role } from '../../shared/guides/locator.ts'
import { referencedBy } from './accessible-name.ts'
import { isInBanner } from './banner.ts'
import { columnNamesOf } from './columns.ts'
import { holdersOf, isInScope } from './holders.ts'
import { hintsOf } from './hints.ts'
import { isNamed } from './names.ts'
import { textOf } from './page-text.ts'
import { isControl, isPressable, isPressed, roleOf } from './roles.ts'
import { isSelectAll, othersIn, toggleOf, togglesAmong, type Toggle } from './toggles.ts'
import { trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'

/** Where to look: within one of the roots, and only at what is accepted. */
export interface Scope {
  roots: readonly Element[]
  accepts: (element: Element) => boolean
}

/** Up to so many elements are looked at one by one; beyond, only what the index says. */
const NARROW = 400
/** How far above the node that says a name the control that bears it may stand. */
const LEVELS = 10
/** A text longer than this, in characters, holds more than one control. */
const CONTROL_TEXT_MAX = 600

/** The elements of a role, and of one of the names where any are given, seen or not. */
export function candidatesIn(tree: Tree, role: Role, names: ReadonlySet<string> | undefined, scope: Scope): Element[] {
  if (role === 'toggle') return togglesOf(tree, names, scope)
  if (names && (role === 'text' || role === 'heading')) return textsOf(tree, role, names, scope)
  const listed = elementsIn(scope, tree, names ? NARROW : Infinity)
  const found = listed
    ? listed.filter((element) => hasRole(element, role) && (!names || isCalled(element, names, tree)))
    : controlsAround(tree.index.hits(names ?? []), role, names ?? new Set(), scope, tree)
  return found.filter(scope.accepts)
}

/** All elements of a scope, or null where there are more than `most`. */
function elementsIn({ roots }: Scope, tree: Tree, most: number): Element[] | null {
  const elements: Element[] = []
  for (const root of roots) {
    if (most < Infinity && root === tree.document.documentElement) return null
    elements.push(root)
    for (const element of tree.walk(root)) {
      if (elements.length >= most) return null
      elements.push(element)
    }
  }
  return elements
}

function controlsAround(
  hits: ReadonlySet<Element>,
  role: Role,
  names: ReadonlySet<string>,
  scope: Scope,
  tree: Tree,
): Element[] {
  const found = new Set<Element>()
  const tried = new Set<Element>()
  const attempt = (element: Element | null | undefined) => {
    if (!element || tried.has(element)) return
    tried.add(element)
    if (hasRole(element, role) && isInScope(element, scope.roots, tree) && isCalled(element, names, tree)) {
      found.add(element)
    }
  }
  for (const hit of hits) {
    if (hintsOf(hit).length > 0) for (const inner of soleDescent(hit)) attempt(inner)
    // Text handed to a slot is said by the host, and drawn inside it.
    for (const slot of tree.shadowOf(hit)?.querySelectorAll('slot') ?? []) {
      for (let at = tree.parentOf(slot); at && at !== hit; at = tree.parentOf(at)) attempt(at)
    }
    for (const at of placesAround(hit, tree)) {
      attempt(at)
      if (at.localName === 'label') attempt((at as HTMLLabelElement).control)
      for (const element of namedBy(at, tree)) attempt(element)
    }
    attempt(hit.previousElementSibling)
    const header = hit.closest('th,[role=columnheader]')
    if (header) for (const control of controlsUnder(header, tree)) attempt(control)
  }
  if (found.size === 0) for (const control of emptyControls(tree)) attempt(control)
  return [...found]
}
const HOLDERS = new Set(['body', 'html', 'main', 'table', 'tbody', 'form'])

/** What the control whose name is said somewhere may be, from the inside out: nothing that holds more than a control does. */
function* placesAround(hit: Element, tree: Tree): Generator<Element> {
  let at: Element | null = hit
  for (let level = 0; at && level < LEVELS && !HOLDERS.has(at.localName); level += 1) {
    yield at
    if ((at.textContent?.length ?? 0) > CONTROL_TEXT_MAX) return
    at = tree.parentOf(at)
  }
}

const namedBy = (element: Element, tree: Tree) =>
  element.id ? tree.index.namedBy(element.id, element.getRootNode()) : []

/** Controls without anything in them: CSS may write on them, which no index tells. */
function emptyControls(tree: Tree): Element[] {
  const controls = tree
    .roots()
    .flatMap((root) => [...root.querySelectorAll('button:empty,a:empty,[role=button]:empty')])
  return controls.length > NARROW ? [] : controls
}

function* soleDescent(element: Element): Generator<Element> {
  for (let at = element.firstElementChild; at && !at.nextElementSibling; at = at.firstElementChild) yield at
}

/** The nameless controls in the column under a header; none where there are more than a person would be led through. */
function controlsUnder(header: Element, tree: Tree): Element[] {
  const grid = header.closest('table,[role=grid],[role=table],[role=treegrid]')
  const cells = grid ? [...grid.querySelectorAll('td,[role=gridcell],[role=cell]')] : []
  if (cells.length > NARROW * 4) return []
  return cells.flatMap((cell) =>
    [...tree.walk(cell)].filter((element) => roleOf(element) !== null || isPressable(element)),
  )
}

function togglesOf(tree: Tree, names: ReadonlySet<string> | undefined, scope: Scope): Element[] {
  const listed = elementsIn(scope, tree, names ? NARROW : Infinity)
  const toggles = listed ? togglesAmong(listed, tree) : togglesAround(names ?? new Set(), scope, tree)
  const fitting = names
    ? toggles.filter((toggle) => toggle.names.some((name) => names.has(name)))
    : toggles.filter((toggle) => !isSelectAll(toggle))
  return fitting.map(({ element }) => element).filter(scope.accepts)
}

/** The switches next to where a name is said. */
function togglesAround(names: ReadonlySet<string>, scope: Scope, tree: Tree): Toggle[] {
  const found = new Map<Element, Toggle>()
  const add = (toggle: Toggle) => {
    if (isInScope(toggle.element, scope.roots, tree)) found.set(toggle.element, toggle)
  }
  for (const hit of tree.index.hits(names)) {
    const { control } = (hit.closest('label') ?? {}) as { control?: Element | null }
    if (control) add(toggleOf(control, tree))
    for (const at of placesAround(hit, tree)) {
      for (const element of namedBy(at, tree)) if (roleOf(element) === 'toggle') add(toggleOf(element, tree))
      const toggles = togglesAmong([at, ...tree.walk(at)], tree)
      for (const toggle of toggles) add(toggle)
      if (toggles.length > 0) break
    }
  }
  return [...found.values()]
}

function textsOf(tree: Tree, role: 'text' | 'heading', names: ReadonlySet<string>, scope: Scope): Element[] {
  const holders = holdersOf(names, scope.roots, tree).filter(scope.accepts)
  return role === 'text'
    ? holders
    : holders.filter((holder) => !headsNothing(holder) && (isOnAccordion(holder) || !isInControl(holder)))
}

/** What is pressed, such as an item of a menu made of plain elements, heads nothing. */
function isInControl(element: Element): boolean {
  for (let at: Element | null = element, level = 0; at && level < 4; at = at.parentElement, level += 1) {
    if (isPressed(at)) return true
  }
  return false
}

function hasRole(element: Element, role: Role): boolean {
  const own = roleOf(element)
  if (own === role) return true
  // A pressed-state button is a toggle, and still something to press.
  return role === 'act' && own === null && isPressable(element)
}

function isCalled(element: Element, names: ReadonlySet<string>, tree: Tree): boolean {
  const isOwn = isNamed(element, names, tree)
  return isOwn === 'nameless' ? outerNamesOf(element, tree).some((name) => names.has(name)) : isOwn
}

/** For a control without any name: what describes it, the tooltip around it alone, or the header of its column. */
function outerNamesOf(element: Element, tree: Tree): string[] {
  const parent = tree.parentOf(element)
  if (parent && parent.childElementCount === 1) {
    const tips = hintsOf(parent)
    if (tips.length > 0) return tips.map(trimName)
  }
  const described = referencedBy(element, 'aria-describedby').map((other) => trimName(textOf(other, tree)))
  return [...described, ...captionUnder(element, tree), ...columnNamesOf(element, tree)]
}

/** The words under an icon, where both stand in a place of their own. Beside it, they may be what it removes. */
function captionUnder(control: Element, tree: Tree): string[] {
  for (let at = control, around = tree.parentOf(at); around; at = around, around = tree.parentOf(at)) {
    const text = textOf(around, tree)
    if (!text) continue
    const caption = at.nextElementSibling
    if (!caption || textOf(caption, tree) !== text || othersIn(around, control, tree).some(isControl)) return []
    const isUnder = caption.getBoundingClientRect().top >= at.getBoundingClientRect().bottom - 1
    return isUnder ? [trimName(text)] : []
  }
  return []
}

/**
 * Controls of the top bar that say one of the names in a part of their own, beside others: the button of the company menu
 * often shows who is signed in as well.
 */
export function controlsSaying(names: ReadonlySet<string>, scope: Scope, tree: Tree): Element[] {
  const controls = holdersOf(names, scope.roots, tree).flatMap((holder) => {
    let at: Element | null = holder
    for (let level = 0; at && level < LEVELS; at = tree.parentOf(at), level += 1) if (hasRole(at, 'act')) return [at]
    return []
  })
  return [...new Set(controls)].filter((control) => isInBanner(control, tree) && scope.accepts(control))
}
