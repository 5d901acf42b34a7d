import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { Guide, Step } from '../../shared/guides/schema.ts'

/** Which step of which guide is taught, and whose names it is tried with. */
export interface Choice {
  request: RequestAnswer | undefined
  guide: Guide | undefined
  step: Step | undefined
}

/** The choice after one part of it was changed: another guide begins at its first step. */
export function choose(choice: Choice, change: Partial<Choice>): Choice {
  const next = { ...choice, ...change }
  return 'guide' in change ? { ...next, step: next.guide?.steps[0] } : next
}
