import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { OUTGOING } from '../../extension/own-page/outgoing.ts'
import type { GuidedEvent } from '../../extension/overlay/recorder.ts'
import { ROUTES, type RouteName } from '../../shared/contracts/http.ts'
import { eventSubmissionSchema } from '../../shared/link-request/events.ts'
import { fieldsIn, type ShapeSchema } from './flat-fields.ts'
import { isStated } from './stated.ts'

const EXTENSION = fileURLToPath(new URL('../../extension/', import.meta.url))
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ')

/** A type error here: the overlay records another kind of event. */
const GUIDED: Record<GuidedEvent['type'], true> = {
  'action.done': true,
  'action.reopened': true,
  'request.blocked': true,
  'administrator.changed': true,
}

/** Every route that the extension's source names, wherever it calls it. */
function calledRoutes(): RouteName[] {
  const files = readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const source = files.map((file) => readFileSync(join(EXTENSION, file), 'utf8')).join('\n')
  const calls = source.matchAll(/(?:callService|callRaw|addressOf)\([^)]*?'(\w+)'/g)
  return [...new Set([...calls].map(([, name]) => name as RouteName))]
}

const shapeOf = (schema: z.ZodMiniType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as unknown as ShapeSchema

function bodyFields(route: RouteName): string[] {
  const { body } = ROUTES[route] as { body?: z.ZodMiniType }
  if (!body) return []
  if (route !== 'recordEvents') return fieldsIn(shapeOf(body))
  const { anyOf, oneOf } = shapeOf(eventSubmissionSchema)
  const guided = (anyOf ?? oneOf ?? []).filter(({ properties }) => String(properties?.['type']?.const) in GUIDED)
  expect(guided).toHaveLength(Object.keys(GUIDED).length)
  return fieldsIn({ items: { anyOf: guided } })
}

describe('what the extension sends', () => {
  it('is called for by routes that the statement names', () => {
    const stated = new Set(OUTGOING.flatMap(({ fields }) => Object.keys(fields)))
    const called = calledRoutes()
    expect(called).toContain('recordEvents')
    expect(called.filter((route) => !stated.has(route))).toEqual([])
  })

  it.each(calledRoutes())('holds no field that the statement is silent about (%s)', (route) => {
    expect(bodyFields(route).filter((field) => !isStated(route, field))).toEqual([])
  })

  it('is all there is in the statement: no field of it is gone from the calls', () => {
    const gone = OUTGOING.flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([route, stated]) => {
        const sent = bodyFields(route as RouteName)
        return stated.filter((field) => !sent.some((other) => other === field || other.startsWith(`${field}.`)))
      }),
    )
    expect(gone).toEqual([])
  })

  it('is said in the README in the same words', () => {
    expect(OUTGOING.filter(({ words }) => !README.includes(words.en)).map(({ words }) => words.en)).toEqual([])
  })
})
