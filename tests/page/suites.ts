import type { Case } from './case.ts'
import { changeCases } from './cases/changes.ts'
import { componentCases } from './cases/components.ts'
import { dialogCases } from './cases/dialogs.ts'
import { emptyRowCases } from './cases/empty-rows.ts'
import { layoutCases } from './cases/layouts.ts'
import { nameCases } from './cases/names.ts'
import { rowCases } from './cases/rows.ts'
import { toggleCases } from './cases/toggles.ts'
import { treeCases } from './cases/tree.ts'
import { visibilityCases } from './cases/visibility.ts'
import { writingCases } from './cases/writings.ts'

/** The page that cases are put on: with a doctype, as pages have one. */
export const BLANK = '<!doctype html><html><body></body></html>'

/** Every case, by what it is about. */
export const suites: Record<string, Case[]> = {
  names: nameCases,
  'rows, blocks and columns': rowCases,
  'empty rows': emptyRowCases,
  'seen and reached': visibilityCases,
  switches: toggleCases,
  'dialogs and menus': dialogCases,
  'frames and shadow roots': treeCases,
  'component libraries': componentCases,
  'other ways of writing': writingCases,
  'other layouts': layoutCases,
  'pages that change': changeCases,
}
