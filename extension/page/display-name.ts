import { accessibleNameOf } from './accessible-name.ts'
import { labelsOf } from './labels.ts'
import { hintsOf } from './hints.ts'
import { namesOf } from './names.ts'
import { textOf } from './page-text.ts'
import { toggleOf } from './toggles.ts'
import { trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'

/** How far above a control the text that it is called by may stand. */
const LEVELS = 4

/** The first name of an element as the page writes it, capitals and all; '' for none. `control`: the switch that it belongs to. */
export function displayNameOf(element: Element, control: Element, tree: Tree): string {
  const name = toggleOf(control, tree).names[0] ?? namesOf(element, tree)[0]
  if (!name) return ''
  for (const written of writings(control, tree)) if (trimName(written) === name) return tidy(written)
  return name
}

function* writings(control: Element, tree: Tree): Generator<string> {
  yield* hintsOf(control)
  for (const label of labelsOf(control, tree)) yield textOf(label, tree)
  yield accessibleNameOf(control, tree)
  for (let at: Element | null = control, level = 0; at && level < LEVELS; at = tree.parentOf(at), level += 1) {
    yield textOf(at, tree)
    for (const inner of tree.walk(at)) yield textOf(inner, tree)
  }
}

const tidy = (text: string) => text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim()
