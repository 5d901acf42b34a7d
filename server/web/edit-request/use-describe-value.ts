import { useLanguage } from '../language.tsx'
import type { DraftGrant } from '../new-request/draft.ts'
import { useLabels } from '../use-labels.ts'

/** A part of a request in words, by its pointer. */
export function useDescribeValue(): (pointer: string, value: unknown) => string {
  const { texts, format } = useLanguage()
  const { programName, permissionName } = useLabels()
  const { newRequest, common, join } = texts
  const person = (value: unknown) => {
    const { name, email } = value as { name: string; email: string }
    return `${name} (${email})`
  }
  const grant = ({ program, permissions }: DraftGrant) =>
    `${programName(program)}: ${
      permissions === 'all' ? join.everything : permissions.map((label) => permissionName(program, label)).join(', ')
    }`
  return (pointer, value) => {
    if (pointer.endsWith('/contact')) return person(value)
    if (pointer.endsWith('/consultants')) return format.list((value as unknown[]).map(person))
    if (pointer === '/grants') return (value as DraftGrant[]).map(grant).join('; ')
    const words: Record<string, string> = { ...newRequest.kinds, ...newRequest.routes, ...newRequest.administrators }
    return words[String(value)] ?? (String(value) || common.nothing)
  }
}
