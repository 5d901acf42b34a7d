import type { Problem, ProblemCode } from '../shared/contracts/problems.ts'

type More = Pick<Problem, 'detail' | 'errors' | 'refusals'>

/** Ends a call with a problem document; see PROBLEMS for the status that goes with the code. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly more: More

  constructor(code: ProblemCode, more: More = {}) {
    super(code)
    this.name = 'ProblemError'
    this.code = code
    this.more = more
  }
}
