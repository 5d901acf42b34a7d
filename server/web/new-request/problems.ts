import type { Failure } from '../api.ts'
import { detailsSchema } from '../../../shared/link-request/schema.ts'
import { checkOrganisationNumber } from '../../../shared/organisation-number.ts'
import type { Texts } from '../texts/texts.ts'
import { toBody, type Draft } from './draft.ts'

/** A stable code by JSON pointer of the field that it is about. */
export type FieldProblems = Record<string, string>

/** What is wrong with a draft, by the same schema that the service reads it with. */
export function checkDraft(draft: Draft): FieldProblems {
  const problems: FieldProblems = {}
  const parsed = detailsSchema.safeParse(toBody(draft))
  for (const { path, code, message } of parsed.error?.issues ?? []) {
    problems[`/${path.join('/')}`] ??= code === 'custom' ? message : code
  }
  const seen = new Set<string>()
  for (const [index, { email }] of draft.newFirm.consultants.entries()) {
    const address = email.trim().toLowerCase()
    if (address && seen.has(address)) problems[`/newFirm/consultants/${index}/email`] = 'same-consultant'
    seen.add(address)
  }
  return problems
}

/** What the service found wrong, at its fields. */
export function problemsOf({ errors }: Failure): FieldProblems {
  return Object.fromEntries((errors ?? []).map(({ pointer, code }) => [pointer, code]))
}

/** The value in a draft that a pointer leads to. */
export function valueAt(draft: Draft, pointer: string): unknown {
  const keys = pointer.split('/').slice(1)
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], draft)
}

/** The problem in words; a field that is simply empty is told so, whatever the code. */
export function describeProblem(code: string, pointer: string, draft: Draft, { newRequest }: Texts): string {
  const words: Record<string, string> = newRequest.problems
  const value = valueAt(draft, pointer)
  if (pointer === '/grants') return newRequest.problems['no-grants']
  if (/^\/grants\/\d+\/permissions/.test(pointer)) return newRequest.problems['no-permissions']
  if (typeof value === 'string' && value.trim() === '') {
    const isChoice = /\/(kind|administrator|route)$/.test(pointer)
    return newRequest.problems[isChoice ? 'not-chosen' : 'missing']
  }
  if (code === 'check-digit-wrong') {
    const checked = checkOrganisationNumber(String(value))
    if (!checked.ok && checked.expected !== undefined) return newRequest.expectedDigit(checked.expected)
  }
  if (words[code]) return words[code]
  if (pointer.endsWith('/email')) return newRequest.problems.email
  if (pointer.endsWith('/subscriptionNumber')) return newRequest.problems['subscription-number-digits']
  return newRequest.problems.other
}

/** What the field is called in the list of problems. */
export function nameField(pointer: string, { newRequest }: Texts): string {
  const consultant = /^\/newFirm\/consultants\/(\d+)\/(name|email)$/.exec(pointer)
  if (consultant) {
    const part = consultant[2] === 'name' ? newRequest.name : newRequest.email
    return `${newRequest.consultant(Number(consultant[1]) + 1)}: ${part}`
  }
  const known = Object.keys(newRequest.pointers).filter((prefix) => pointer.startsWith(prefix))
  return newRequest.pointers[known.sort((a, b) => b.length - a.length)[0] ?? ''] ?? pointer
}

/** The id of the control that a pointer is about. */
export function fieldId(pointer: string): string {
  return `field${pointer.replaceAll('/', '-')}`
}
