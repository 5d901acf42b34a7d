import type * as z from 'zod/mini'

/**
 * What a schema makes of an answer, or undefined. Fields that the schema doesn't know are left out instead of refused:
 * the service is updated before every browser has the newest extension.
 */
export function readTolerantly<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> | undefined {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const unknown = parsed.error.issues.filter((issue) => issue.code === 'unrecognized_keys')
  if (unknown.length === 0 || unknown.length < parsed.error.issues.length) return undefined
  const copy = structuredClone(value)
  for (const { path, keys } of unknown) {
    const holder = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], copy)
    for (const key of keys) delete (holder as Record<string, unknown>)[key]
  }
  const again = schema.safeParse(copy)
  return again.success ? again.data : undefined
}
