import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'
import { API_ROOT } from '../../shared/contracts/http.ts'

const BUILT = fileURLToPath(new URL('../../.output/web', import.meta.url))
const YEAR = 365 * 24 * 60 * 60 * 1000

/** The built web app. Its own addresses (`/requests/…`, `/join`) are all its one page; files with a hash never change. */
export function webApp(folder = BUILT): Router {
  const router = Router()
  const page = join(folder, 'index.html')
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR, index: false }))
  router.use(express.static(folder, { index: false, maxAge: 0 }))
  router.get('/{*path}', (request, response, next) => {
    if (request.path.startsWith(API_ROOT) || !request.accepts('html')) {
      next()
      return
    }
    if (!existsSync(page)) {
      response.status(503).type('text/plain').send('The web app is not built. Run: npm run build\n')
      return
    }
    // By its root: `send` takes a folder that begins with a dot, such as .output, for hidden when it is part of the name.
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder })
  })
  return router
}
