import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Router } from 'express'
import { sketchSchema } from '../../../shared/sketches/schema.ts'

const FOLDER = fileURLToPath(new URL('../sketches/', import.meta.url))

/** `GET /api/sketches/:name`: a page of another system, to be drawn under /sketches/:name. `more`: a second folder to look in. */
export function createSketchRoutes(more?: string): Router {
  const router = Router()
  router.get('/:name', (request, response) => {
    const { name } = request.params
    const file = [FOLDER, ...(more ? [more] : [])].map((folder) => join(folder, `${name}.json`)).find(existsSync)
    if (!/^[a-z0-9-]+$/.test(name) || !file) {
      response.status(404).json({ problem: 'no-such-sketch' })
      return
    }
    response.json(sketchSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
  })
  return router
}
