import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API_ROOT, ROUTES } from '../../shared/contracts/http.ts'
import { PROBLEMS } from '../../shared/contracts/problems.ts'
import { aService, type TestService } from './a-service.ts'

let service: TestService
beforeAll(async () => {
  service = await aService()
})
afterAll(() => service.stop())

describe('the documentation', () => {
  it('has an OpenAPI 3.1 document that is valid', async () => {
    const document = await (await service.anonymous.send('GET', '/openapi.json')).json()
    const validator = new Validator()
    const { valid, errors } = await validator.validate(document)
    expect(errors ?? []).toEqual([])
    expect([valid, validator.version]).toEqual([true, '3.1'])
  })

  it('has every route of the contract in it, with its body and its good answer', async () => {
    const { paths } = await (await service.anonymous.send('GET', '/openapi.json')).json()
    for (const [name, route] of Object.entries(ROUTES)) {
      const path = `${API_ROOT}${route.path}`.replaceAll(/:(\w+)/g, '{$1}')
      const operation = paths[path]?.[route.method.toLowerCase()]
      expect(operation?.operationId, `${name} is missing from openapi.json`).toBe(name)
      expect(Object.keys(operation.responses)).toEqual([String(route.status), 'default'])
      if ('body' in route) expect(operation.requestBody.content['application/json'].schema).toBeDefined()
    }
  })

  it('has every route and every problem code on its page, where problem documents point', async () => {
    const page = await (await service.anonymous.send('GET', '/docs')).text()
    for (const code of Object.keys(PROBLEMS)) expect(page, `/docs lacks ${code}`).toContain(`id="${code}"`)
    for (const name of Object.keys(ROUTES)) expect(page, `/docs lacks ${name}`).toContain(`id="${name}"`)
  })
})

describe('the repository', () => {
  it('has a line in the table of server/deploy/README.md for every variable that the service reads', () => {
    const config = readFileSync(new URL('../../server/config.ts', import.meta.url), 'utf8')
    const names = [...config.matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map(([, name]) => name ?? '')
    expect(names.length).toBeGreaterThan(14)
    const readme = readFileSync(new URL('../../server/deploy/README.md', import.meta.url), 'utf8')
    const missing = names.filter((name) => !readme.includes(`| \`${name}\``))
    expect(missing, `Add to the table of server/deploy/README.md: ${missing.join(', ')}`).toEqual([])
  })
})
