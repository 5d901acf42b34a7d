import type { Container, Labels, Locator, Role } from '../../shared/guides/locator.ts'
import type { Language } from '../../shared/language.ts'
import { accessibleNameOf } from './accessible-name.ts'
import { anchorsOf } from './anchors.ts'
import { locateIn } from './locate.ts'
import { lastingNamesOf } from './names.ts'
import { shownTextOf } from './page-text.ts'
import { isNavigating } from './press-kind.ts'
import { isPressable, roleOf } from './roles.ts'
import { trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'

export type RefusalReason = 'no-role' | 'not-seen' | 'no-name' | 'not-unique'

/** A description of an element that was tried and leads back to it, or why none is given. */
export type Described = { ok: true; locator: Locator } | { ok: false; reason: RefusalReason }

/**
 * What a person would say of an element: its role, its names, and as many of the places around it as it takes to be the
 * only one. A description is given only if locating it on this very page leads back to the element. The names are those of
 * the page's own language; an author adds the other.
 */
export function describeIn(tree: Tree, element: Element, language: Language | undefined): Described {
  const role = describedRole(element)
  if (!role) return { ok: false, reason: 'no-role' }
  const labels = labelsFor(element, tree)
  const anchors = anchorsOf(element, role, tree)
  let isSeen = false
  for (const more of narrowings(anchors, labels && drawnAs(element, labels, tree))) {
    // A control without a name can only be told by its row or its column: a block may hold others without one.
    if (!labels && !more.in?.some(({ kind }) => TELLING.has(kind))) continue
    const locator: Locator = {
      role,
      ...(labels && { labels }),
      ...(isNavigating(element) && { kind: 'navigate' }),
      ...more,
    }
    const located = locateIn(tree, locator, language)
    if (located.found === 'one' && isSamePlace(located.element, element, tree)) return { ok: true, locator }
    isSeen ||= located.found !== 'missing' || (located.reason !== 'hidden' && located.reason !== 'covered')
  }
  if (!isSeen) return { ok: false, reason: 'not-seen' }
  return { ok: false, reason: labels ? 'not-unique' : 'no-name' }
}

const TELLING: ReadonlySet<string> = new Set(['row', 'empty-row', 'column'])

/** The role that an element is described by: its own, or that of anything that can be pressed or read. */
export function describedRole(element: Element): Role | null {
  const role = roleOf(element)
  if (role) return role
  if (isPressable(element)) return 'act'
  return element.textContent?.trim() ? 'text' : null
}

function labelsFor(element: Element, tree: Tree): Labels | undefined {
  const announced = trimName(accessibleNameOf(element, tree))
  const names = [...new Set([announced, ...lastingNamesOf(element, tree)])].filter((name) => /[\p{L}\p{N}]/u.test(name))
  return names.length > 0 ? { sv: names, en: names } : undefined
}

const drawnAs = (element: Element, labels: Labels, tree: Tree): Locator['drawn'] =>
  labels.sv.includes(trimName(shownTextOf(element, tree))) ? 'words' : 'icon'

/** Nothing more, then how it is drawn, then each place alone, then two places: the shortest description that will do. */
function* narrowings(anchors: readonly Container[], drawn: Locator['drawn']): Generator<Pick<Locator, 'drawn' | 'in'>> {
  yield {}
  if (drawn) yield { drawn }
  for (const anchor of anchors) yield { in: [anchor] }
  for (const [index, first] of anchors.entries()) {
    for (const second of anchors.slice(index + 1)) if (first.kind !== second.kind) yield { in: [first, second] }
  }
}

const isSamePlace = (found: Element, meant: Element, tree: Tree) =>
  found === meant || tree.contains(found, meant) || tree.contains(meant, found)
