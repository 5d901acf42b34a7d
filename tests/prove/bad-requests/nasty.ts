import fc from 'fast-check'

/** Values that fit nowhere, or hardly anywhere: wrong types, huge, deep, half characters. */
export const nastyValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    [],
    {},
    'x'.repeat(70_000),
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.bigInt().map(String),
  fc.jsonValue(),
  fc.integer({ min: 1, max: 3000 }).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown),
)

/** Bodies that are no JSON, or not what any route takes. */
export const badText = fc.oneof(
  fc.constantFrom('', '{', '[1,', '{"a":NaN}', '\ufeff{}', '{"__proto__":{"isSupport":true}}', '"x"', 'null'),
  fc.nat(20_000).map((depth) => '['.repeat(depth)),
  fc.string({ unit: 'binary' }),
)
export const badBytes = fc.uint8Array({ minLength: 1, maxLength: 400 })

const encoded = fc.string({ unit: 'binary', maxLength: 300 }).map((text) => encodeURIComponent(text.toWellFormed()))

/** What stands in a path where an id should: ways out of it, prototype keys, ids of nothing. */
export const badId = fc.oneof(
  fc.constantFrom(
    '..',
    '%2e%2e%2f',
    '%00',
    '%',
    '%c0%af',
    "'; drop table events; --",
    'constructor',
    '__proto__',
    '0',
    'null',
  ),
  fc.uuid(),
  encoded,
)

export const badQuery = fc.oneof(
  fc.constantFrom(
    'limit=0',
    'limit=1e9',
    'cursor=%00',
    'cursor=AAAA',
    'sort=x',
    'q[]=1',
    'status=x',
    'a=1&a=2',
    '%',
    '__proto__[x]=1',
  ),
  encoded.map((text) => `nothing=${text}`),
)

export const badMediaType = fc.constantFrom(
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data',
  'application/pdf',
  '',
)

/** The value with one thing in it replaced, or one thing more. */
export function spoil(good: unknown, where: number, value: unknown): unknown {
  if (Array.isArray(good)) return good.length === 0 ? [value] : [spoil(good[0], where, value)]
  if (typeof good !== 'object' || good === null) return value
  const keys = Object.keys(good)
  const key = keys[where % (keys.length + 1)]
  if (key === undefined) return { ...good, unexpected: value }
  const inner = (good as Record<string, unknown>)[key]
  return { ...good, [key]: spoil(inner, Math.floor(where / (keys.length + 1)), value) }
}
