import { PARAMETER_NAMES, parametersIn } from './bind.ts'
import type { Guide } from './schema.ts'

export interface GuideProblem {
  /** JSON pointer into the guide. */
  pointer: string
  code: 'unknown-parameter' | 'personal-data'
  detail: string
}

/** An address, or as many digits as a personal or organisation number has: it belongs to one request, not to a guide. */
const PERSONAL = /\S@\S|(?:\d[ -]?){8,}/

/**
 * What is wrong with a guide beyond its shape: braces that stand for nothing, which would stop it on every page, and labels
 * that hold somebody's address or number, which would reach everyone.
 */
export function problemsOf(guide: Guide): GuideProblem[] {
  const problems: GuideProblem[] = []
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, `${pointer}/${key}`)
      return
    }
    if (typeof value !== 'string') return
    for (const name of parametersIn(value)) {
      if ((PARAMETER_NAMES as readonly string[]).includes(name)) continue
      problems.push({ pointer, code: 'unknown-parameter', detail: `{${name}} stands for nothing that a request has.` })
    }
    if (PERSONAL.test(value)) {
      problems.push({ pointer, code: 'personal-data', detail: "It holds somebody's address or number." })
    }
  }
  visit(guide, '')
  return problems
}
