/** The paths of all values in a JSON value, an array's members as `[]`. */
export function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => fieldsOf(item, `${path}[]`)))]
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, path === '' ? name : `${path}.${name}`))
}

/** The parts of a JSON schema that say where values are. */
export interface ShapeSchema {
  anyOf?: ShapeSchema[]
  oneOf?: ShapeSchema[]
  items?: ShapeSchema
  properties?: Record<string, ShapeSchema>
  const?: unknown
}

/** The same of all values that a JSON schema lets through. */
export function fieldsIn({ anyOf, oneOf, items, properties }: ShapeSchema, path = ''): string[] {
  const either = anyOf ?? oneOf
  if (either) return [...new Set(either.flatMap((one) => fieldsIn(one, path)))]
  if (items) return fieldsIn(items, `${path}[]`)
  if (!properties) return [path]
  return Object.entries(properties).flatMap(([name, inner]) => fieldsIn(inner, path === '' ? name : `${path}.${name}`))
}
