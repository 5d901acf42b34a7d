import type { Identity } from '../../shared/guides/locator.ts'
import { referencedBy } from './accessible-name.ts'
import { isPeer, looksLikeTitle, rankOf } from './blocks.ts'
import { readMarks } from './identity.ts'
import { mentions } from './mentions.ts'
import { once } from './moment.ts'
import { ownTextOf, saidIn, textOf } from './page-text.ts'
import { hitAt, shownPart } from './reach.ts'
import { isControl, isPressable, isPressed, isSwitch, roleOf } from './roles.ts'
import type { Tree } from './tree.ts'
import { trimName } from './trim-name.ts'
import { boxOf, isVisible } from './visibility.ts'

/** The last words of a company's name, which may be those of a program. */
const COMPANY = /\S+ (?:ab|hb|kb)(?=\P{L}|$)/gu

/**
 * The open dialogs that say so in the markup, native or ARIA; of dialogs in dialogs, the inner ones. One that something
 * lies over is open only where it says `evenCovered`.
 */
export function declaredDialogs(tree: Tree, evenCovered = false): Element[] {
  return once(tree, 'declared', evenCovered, () => {
    const open = [...tree.index.dialogs()].filter(
      (element) => element.matches(DECLARED) && isSeen(element, tree) && (evenCovered || !isBehind(element, tree)),
    )
    return open.filter((dialog) => !open.some((other) => other !== dialog && tree.contains(dialog, other)))
  })
}

/** What has no size of its own is seen by what is in it. */
const isSeen = (dialog: Element, tree: Tree) =>
  isVisible(dialog, tree) ||
  (dialog.checkVisibility() &&
    dialog.getBoundingClientRect().height === 0 &&
    tree.walk(dialog).some((inner) => isVisible(inner, tree)))

/**
 * The dialogs, drawers and panels whose title names one of `names`, and that show no other's mark: declared ones, and
 * layers or sections without any role under a title that says one of the names.
 */
export function dialogsAbout(
  names: ReadonlySet<string>,
  identity: Identity,
  tree: Tree,
  evenCovered?: boolean,
): Element[] {
  const key = JSON.stringify([[...names], identity, evenCovered])
  return once(tree, 'dialogs', key, () => findDialogsAbout(names, identity, tree, evenCovered))
}

function findDialogsAbout(
  names: ReadonlySet<string>,
  identity: Identity,
  tree: Tree,
  evenCovered: boolean | undefined,
): Element[] {
  const declared = declaredDialogs(tree, evenCovered)
  const open = new Set(declared)
  for (const hit of tree.index.mentioning(names)) {
    // What a label says in bold is the name of a switch.
    const title = hit.closest('label') ? null : titleAround(hit)
    if (!title || declared.some((dialog) => tree.contains(dialog, title)) || !isVisible(title, tree)) continue
    const panel = panelAround(title, tree)
    const isApart = panel && !declared.some((dialog) => tree.contains(panel, dialog))
    if (isApart && (evenCovered || !isBehind(panel, tree))) open.add(panel)
  }
  const about = [...open].filter((dialog) => {
    const titles = titlesOf(dialog, tree)
    if (!titles.some((title) => [...names].some((name) => mentions(title.replace(COMPANY, ''), name)))) return false
    return readMarks(saidIn(dialog, tree), identity) !== 'other'
  })
  // A part of the page with no title of its own seems to be headed by what opened inside it.
  return about.filter((dialog) => !about.some((other) => other !== dialog && tree.contains(dialog, other)))
}

/** The dialog or panel that an element stands in, declared or not; null for none. */
export function dialogAround(element: Element, tree: Tree): Element | null {
  const declared = declaredDialogs(tree).find((dialog) => tree.contains(dialog, element))
  if (declared) return declared
  for (let at = tree.parentOf(element); at && at.localName !== 'body'; at = tree.parentOf(at)) {
    if (isLayer(at) && hasControls(at, tree)) return at
  }
  return null
}

/** The title that words belong to: the element that says them, or the one around it that sets them apart. */
function titleAround(hit: Element): Element | null {
  for (let at: Element | null = hit, level = 0; at && level < 3; at = at.parentElement, level += 1) {
    if (isTitle(at)) return at
  }
  return null
}

const DECLARED = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]'

/** What a dialog is headed by: its accessible name, else its heading and the tab that is open in it, else its first words. */
export function titlesOf(dialog: Element, tree: Tree): string[] {
  const label = dialog.getAttribute('aria-label')
  const labelling = referencedBy(dialog, 'aria-labelledby').map((element) => textOf(element, tree))
  if (label) labelling.unshift(label)
  const seen = (fits: (element: Element) => unknown) =>
    tree.walk(dialog).find((element) => fits(element) && isVisible(element, tree))
  const tab = seen((element) => element.matches('[role=tab][aria-selected=true]'))
  const isWords = (element: Element) => /\p{L}/u.test(ownTextOf(element)) && !tree.walk(element).some(isControl)
  const heading =
    labelling.length > 0
      ? undefined
      : (seen((element) => roleOf(element) === 'heading') ?? (tab ? undefined : seen(isWords)))
  for (const element of [heading, tab]) if (element) labelling.push(textOf(element, tree))
  return labelling.map(trimName)
}

/** What may head a panel: a heading, or a short line set apart by weight or size. */
function isTitle(element: Element): boolean {
  if (roleOf(element) === 'heading' || element.matches('legend,summary')) return true
  if (element.childElementCount > 2) return false
  const text = element.textContent ?? ''
  if (!text.trim() || text.length > 120 || roleOf(element) !== null) return false
  if (!element.matches('div,span,p,strong,b,header,td')) return false
  return looksLikeTitle(element)
}

/**
 * The panel that a title heads: the layer over the page that it stands in, or the smallest section around it that holds
 * switches and a button, which is how a dialog without a role looks.
 */
function panelAround(title: Element, tree: Tree): Element | null {
  let section: Element | null = null
  for (let at = tree.parentOf(title); at && at.localName !== 'body'; at = tree.parentOf(at)) {
    if (isLayer(at)) return hasControls(at, tree) ? at : null
    if (!section && hasControls(at, tree)) section = at
  }
  if (!section || holdsRows(section, tree)) return null
  // What holds another such heading is no panel under this one.
  const rank = rankOf(title)
  const others = tree.walk(section).filter((inner) => inner !== title && !inner.contains(title))
  return others.some((inner) => isPeer(inner, title, rank)) ? null : section
}

function isLayer(element: Element): boolean {
  const { position, zIndex } = getComputedStyle(element)
  if (position !== 'fixed' && !(position === 'absolute' && zIndex !== 'auto' && Number(zIndex) > 0)) return false
  const box = boxOf(element)
  return box.height >= 80 && box.width >= 120
}

function hasControls(element: Element, tree: Tree): boolean {
  let toggles = 0
  let acts = 0
  for (const inner of tree.walk(element)) {
    const role = roleOf(inner)
    if (role === 'toggle' || role === 'radio') toggles += 1
    else if (role === 'act' || (role === null && isPressable(inner))) acts += 1
  }
  return toggles > 0 && acts > 0
}

/** A section with a table of users is the page, not a panel over it; one of nothing but switches may be the panel's own. */
function holdsRows(section: Element, tree: Tree): boolean {
  let rows = 0
  let table: Element | null = null
  for (const inner of tree.walk(section)) {
    const role = roleOf(inner)
    if (role === 'column-header') {
      rows += 1
      table = inner.closest('table,[role=grid],[role=table],[role=treegrid]')
    }
    if (role === 'heading' && rows > 0) return true
  }
  return rows > 1 && (!table || tree.walk(table).some((inner) => isPressed(inner) && !isSwitch(inner)))
}

/** Whether something else lies over the middle of it: another dialog, opened later. */
function isBehind(dialog: Element, tree: Tree): boolean {
  const shown = shownPart(dialog, tree)
  // Most of it is yet to be scrolled to: a bar at the window's edge over the rest is no dialog over it.
  if (!shown || shown.height < boxOf(dialog).height / 2) return false
  return [0.5, 0.2, 0.8].every((y) => {
    const hit = hitAt(shown.left + shown.width / 2, shown.top + shown.height * y, tree)
    return hit === null || !tree.contains(dialog, hit)
  })
}
