import type { Case } from './case.ts'
import { nameCases } from './cases/names.ts'
import { rowCases } from './cases/rows.ts'
import { visibilityCases } from './cases/visibility.ts'

/** Every case, by what it is about. */
export const suites: Record<string, Case[]> = {
  names: nameCases,
  'rows, blocks and columns': rowCases,
  'seen and reached': visibilityCases,
}
