import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { ProblemError } from '../problem-error.ts'
import { answerDocs } from './docs-page.ts'
import { openApiDocument } from './open-api.ts'

/** For those who run the service or call it: health, metrics and documentation. */
export function operationsPages({ stores, metrics, publicUrl }: Dependencies): Router {
  const router = Router()
  const openApi = openApiDocument(publicUrl)
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    await stores.ping().catch(() => {
      throw new ProblemError('not-ready')
    })
    response.json({ status: 'ready' })
  })
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  router.get('/openapi.json', (_request, response) => {
    response.json(openApi)
  })
  router.get('/docs', (_request, response) => answerDocs(response))
  return router
}
