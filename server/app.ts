import express, { type Express } from 'express'
import { API_ROOT } from '../shared/contracts/http.ts'
import type { Dependencies } from './dependencies.ts'
import { answerProblem, notFound } from './http/answer-problem.ts'
import { bindRoutes } from './http/bind-routes.ts'
import { requestLog } from './http/request-log.ts'
import { securityHeaders } from './http/security-headers.ts'
import { mailAnswerPages } from './pages/mail-answer-pages.ts'
import { operationsPages } from './pages/operations-pages.ts'
import { outboxPages } from './pages/outbox-pages.ts'
import { webApp } from './pages/web-app.ts'
import { boardRoutes } from './routes/board-routes.ts'
import { eventRoutes } from './routes/event-routes.ts'
import { firmRoutes } from './routes/firm-routes.ts'
import { formRoutes } from './routes/form-routes.ts'
import { guideDraftRoutes } from './routes/guide-draft-routes.ts'
import { guideRoutes } from './routes/guide-routes.ts'
import { identityRoutes } from './routes/identity-routes.ts'
import { inboundRoutes } from './routes/inbound-routes.ts'
import { invitationRoutes } from './routes/invitation-routes.ts'
import { personalDataRoutes } from './routes/personal-data-routes.ts'
import { rehearsalRoutes } from './routes/rehearsal-routes.ts'
import { reportRoutes } from './routes/report-routes.ts'
import { requestRoutes } from './routes/request-routes.ts'
import { sessionRoutes } from './routes/session-routes.ts'
import { webhookRoutes } from './routes/webhook-routes.ts'

/** The whole service as an Express app; it listens nowhere by itself. */
export function createApp(dependencies: Dependencies): Express {
  const { config, publicUrl, log, metrics } = dependencies
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy)
  app.use(requestLog(log, metrics), securityHeaders(publicUrl))
  app.use(API_ROOT, (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  app.use(
    bindRoutes(dependencies, {
      ...identityRoutes(dependencies),
      ...sessionRoutes(dependencies),
      ...firmRoutes(dependencies),
      ...webhookRoutes(dependencies),
      ...requestRoutes(dependencies),
      ...boardRoutes(dependencies),
      ...rehearsalRoutes(dependencies),
      ...eventRoutes(dependencies),
      ...formRoutes(dependencies),
      ...inboundRoutes(dependencies),
      ...invitationRoutes(dependencies),
      ...guideRoutes(dependencies),
      ...guideDraftRoutes(dependencies),
      ...reportRoutes(dependencies),
      ...personalDataRoutes(dependencies),
    }),
  )
  app.use(operationsPages(dependencies), mailAnswerPages(dependencies))
  if (config.practice) app.use(outboxPages(config.dataDir))
  app.use(webApp(), notFound, answerProblem(log))
  return app
}
