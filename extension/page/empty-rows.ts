import { heldBy } from './field-holds.ts'
import { ownTextOf } from './page-text.ts'
import { isControl, roleOf } from './roles.ts'
import { isNativeRow } from './rows.ts'
import type { Tree } from './tree.ts'
import { isVisible } from './visibility.ts'

/**
 * Of every list of rows in `scope`, the first that says nothing but in its fields, if the page came with nothing in those.
 * It stays the one while a person fills it in; a row that the page has filled in is not passed over, as it may be theirs.
 */
export function firstEmptyRows(scope: readonly Element[], tree: Tree): Element[] {
  const rows = scope
    .flatMap((root) => [...tree.walk(root)])
    .filter((element) => isNativeRow(element) && isVisible(element, tree) && hasOnlyFields(element, tree))
  return [...Map.groupBy(rows, (row) => row.parentElement).values()]
    .flatMap(([first]) => first ?? [])
    .filter((row) => cameEmpty(row, tree))
}

function hasOnlyFields(row: Element, tree: Tree): boolean {
  const says = tree.walk(row).some((element) => isWord(ownTextOf(element)) && !isInControl(element, row))
  return !says && fieldsIn(row, tree).length > 0
}

function cameEmpty(row: Element, tree: Tree): boolean {
  const fields = fieldsIn(row, tree)
  const others = [...(row.parentElement?.children ?? [])].filter((other) => other !== row)
  return (
    fields.every((field) => !isWord(heldBy(field)) || isPreset(field) || field.matches(TOUCHED)) &&
    // One that has lost a field isn't led to, and fields under the headers of a table are for filtering it.
    others.some((other) => fieldsIn(other, tree).length === fields.length) &&
    !others.some((other) => other.querySelector('th:not([scope=row]),[role=columnheader]'))
  )
}

/** Filled in by a person. */
const TOUCHED = ':user-valid,:user-invalid,:focus'

/** A number that the page came with, such as a quantity of 1, is nothing filled in. */
function isPreset(field: Element): boolean {
  const { type, value, defaultValue } = field as HTMLInputElement
  return type === 'number' && value === defaultValue
}

const fieldsIn = (row: Element, tree: Tree) => [...tree.walk(row)].filter((element) => roleOf(element) === 'field')
const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text)

function isInControl(element: Element, row: Element): boolean {
  for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
    if (isControl(at)) return true
  }
  return false
}
