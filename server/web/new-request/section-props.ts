import type { Firm } from '../../../shared/contracts/http.ts'
import type { Draft } from './draft.ts'
import type { ChangeDraft } from './use-draft.ts'

/** What every section of the form is given. */
export interface SectionProps {
  draft: Draft
  change: ChangeDraft
  /** What is wrong with the field at a JSON pointer, in words. */
  problemAt: (pointer: string) => string | undefined
  /** To suggest names from. */
  firms: readonly Firm[]
  updateFirm: (firm: Firm) => void
}
