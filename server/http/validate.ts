import * as z from 'zod'
import { ProblemError } from '../problem-error.ts'
import { fieldErrors } from './field-errors.ts'

/** Deeper than any document of ours; recursive schemas would otherwise use up the stack. */
const DEEPEST = 64

/** The value as the schema reads it; ends the call with `invalid-request` when it doesn't fit. */
export function validate<T>(schema: z.core.$ZodType<T>, value: unknown): T {
  if (isDeeperThan(value, DEEPEST)) {
    throw new ProblemError('invalid-request', { detail: `The body is nested more than ${DEEPEST} levels deep.` })
  }
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return parsed.data
  const errors = fieldErrors(parsed.error.issues, value)
  const detail = errors
    .slice(0, 3)
    .map((error) => (error.pointer ? `${error.pointer}: ${error.detail}` : error.detail))
    .join(' ')
  throw new ProblemError('invalid-request', { detail, errors })
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((item) => isDeeperThan(item, levels - 1))
}
