import * as z from 'zod'
import { API_ROOT, ROUTES } from '../../shared/contracts/http.ts'
import { problemSchema, PROBLEMS } from '../../shared/contracts/problems.ts'

/** Schemas that refer to themselves, by the name that the others refer to them by. */
type Shared = Record<string, unknown>

/** The JSON schema of a part of an operation. Its definitions go to `shared`, since references begin at the document. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output', name: string, shared: Shared): JsonObject {
  const { $schema: _dialect, ...whole } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' })
  const text = JSON.stringify(whole).replaceAll('"#/$defs/', `"#/components/schemas/${name}-`)
  const { $defs = {}, ...rest } = JSON.parse(text) as JsonObject & { $defs?: JsonObject }
  for (const [key, definition] of Object.entries($defs)) shared[`${name}-${key}`] = definition
  return rest
}
type Route = (typeof ROUTES)[keyof typeof ROUTES]
type JsonObject = Record<string, unknown>

/** The HTTP interface as an OpenAPI 3.1 document, from the schemas that the service itself checks by. */
export function openApiDocument(publicUrl: string): JsonObject {
  const paths: Record<string, JsonObject> = {}
  const schemas: Shared = {}
  schemas['Problem'] = schemaOf(problemSchema, 'output', 'Problem', schemas)
  for (const [name, route] of Object.entries(ROUTES)) {
    const path = `${API_ROOT}${route.path}`.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kopplingsguiden', version: '1', description: 'Errors are RFC 9457 problem documents; see /docs.' },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'kopplingsguiden-session' },
        extension: { type: 'http', scheme: 'bearer' },
      },
    },
    'x-problems': PROBLEMS,
  }
}

function operationOf(name: string, route: Route, shared: Shared): JsonObject {
  const good: JsonObject = { description: route.summary }
  if ('answer' in route)
    good.content = { 'application/json': { schema: schemaOf(route.answer, 'output', `${name}Answer`, shared) } }
  if ('mediaType' in route) good.content = { [route.mediaType]: {} }
  const body = 'body' in route ? schemaOf(route.body, 'input', `${name}Body`, shared) : undefined
  return {
    operationId: name,
    summary: route.summary,
    parameters: [
      ...pathParameters(route.path),
      ...('query' in route ? queryParameters(route.query, name, shared) : []),
    ],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    ...(name === 'uploadSignedForm' && { requestBody: { required: true, content: { 'application/pdf': {} } } }),
    ...(name === 'receiveMail' && { requestBody: { required: true, content: { 'message/rfc822': {} } } }),
    ...(route.access !== 'anyone' && { security: [{ session: [] }, { extension: [] }] }),
    responses: {
      [route.status]: good,
      default: {
        description: 'A problem document',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const pathParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))

function queryParameters(query: z.core.$ZodType, name: string, shared: Shared) {
  const { properties = {} } = schemaOf(query, 'input', `${name}Query`, shared) as {
    properties?: Record<string, unknown>
  }
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }))
}
