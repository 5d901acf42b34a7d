import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type ErrorRequestHandler, type Express } from 'express'
import * as z from 'zod'
import type { Language } from '../../shared/language.ts'
import { createDefaultScenario } from './default-scenario.ts'
import { createCompanyRoutes } from './routes/company-routes.ts'
import { createLinkRequestRoutes } from './routes/link-request-routes.ts'
import { createSessionRoutes } from './routes/session-routes.ts'
import { createSketchRoutes } from './routes/sketch-routes.ts'
import { createStateRoutes } from './routes/state-routes.ts'
import type { Scenario } from './scenario.ts'
import { createSessions } from './sessions.ts'
import { createSkinRack } from './skin-rack.ts'
import { createStateStore } from './state-store.ts'

export interface PracticeOptions {
  /** Where the state outlives the process; without it, it lives in memory only. */
  dataDir?: string
  /** Name of the skin for browsers that have chosen none. */
  skin?: string
  language?: Language
  /** What it starts with when nothing is kept from before. */
  scenario?: Scenario
  /** Where pages that were taken down lie, beside those that come with it. */
  sketches?: string
  /** Minutes without a request after which a session ends. */
  idleMinutes?: number
}

const PAGES = fileURLToPath(new URL('../../.output/practice', import.meta.url))

/** As strict as the real system's: no inline scripts or styles, nothing from elsewhere. */
const POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'"

const answerProblem: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error)
  if (error instanceof z.ZodError) {
    response.status(400).json({ problem: 'invalid', detail: z.prettifyError(error) })
    return
  }
  const status = (error as { status?: number }).status ?? 500
  response.status(status).json({ problem: status < 500 ? 'malformed' : 'failed', detail: String(error) })
}

/**
 * The practice accounting system: the imitation that people rehearse on and browser tests run against. It listens to
 * nothing yet (listen.ts does).
 */
export function createPracticeApp(options: PracticeOptions = {}): Express {
  const store = createStateStore(options.scenario ?? createDefaultScenario(), options.dataDir)
  const sessions = createSessions(options.idleMinutes ?? 60)
  const skins = createSkinRack(options.skin ?? 'article', options.language ?? 'sv')
  const app = express()
  app.disable('x-powered-by')
  app.use((_, response, next) => {
    response.set({ 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' })
    next()
  })
  app.use(express.json({ limit: '5mb' }))
  app.use((request, response, next) => {
    if (request.method === 'GET' || request.method === 'DELETE' || request.is('application/json')) return next()
    response.status(415).json({ problem: 'json-only' })
  })
  app.use(createStateRoutes(store, sessions, skins))
  app.use('/api/sketches', createSketchRoutes(options.sketches))
  app.use('/api', createSessionRoutes(store, sessions, skins))
  app.use('/api/companies', createCompanyRoutes(store, sessions))
  app.use('/api/companies', createLinkRequestRoutes(store, sessions))
  app.use('/api', (_, response) => {
    response.status(404).json({ problem: 'no-such-address' })
  })
  app.use('/assets', express.static(join(PAGES, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  app.get('/{*path}', (request, response) => {
    const problem = skins.choose(request, response)
    if (problem) {
      response.status(404).type('text').send(problem)
      return
    }
    if (request.query['skin'] !== undefined || request.query['lang'] !== undefined) {
      response.redirect(request.path)
      return
    }
    const isBuilt = existsSync(join(PAGES, 'index.html'))
    if (isBuilt) response.set('cache-control', 'no-cache').sendFile('index.html', { root: PAGES })
    else response.status(503).type('text').send('The pages are not built: npm run build:practice')
  })
  app.use(answerProblem)
  return app
}
