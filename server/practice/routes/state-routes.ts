import { Router } from 'express'
import * as z from 'zod'
import { languageSchema } from '../../../shared/language.ts'
import { createDefaultScenario } from '../default-scenario.ts'
import { scenarioSchema } from '../scenario.ts'
import type { Sessions } from '../sessions.ts'
import type { SkinRack } from '../skin-rack.ts'
import type { StateStore } from '../state-store.ts'
import { traitsSchema } from '../skins/traits.ts'

const skinSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .default('ad-hoc'),
  traits: traitsSchema,
  /** As when the vendor renames a button: other words for some of the page's texts, per language. */
  words: z.partialRecord(languageSchema, z.record(z.string(), z.string())).default({}),
  /** Whether browsers that have chosen none get it. */
  isDefault: z.boolean().default(true),
})
const endSchema = z.strictObject({ email: z.string().optional() })

/**
 * For tests and the demo; the pages don't use it.
 * `GET /state.json` the whole state (scenario.ts: companies, programs, people, users, links, consultants, grants switch by switch).
 * `POST /reset` a scenario, or `{}` for the default one; everyone is logged out. Answers the state.
 * `POST /skin` `{name?, traits, words?, isDefault?}`: a skin made of traits, and of other words where some are given, from then on `/?skin=<name>`. Answers `{name, traits}`.
 * `POST /sessions/end` `{email?}`: logs that person, or everyone, out midway. Answers `{ended}`, how many sessions.
 * All take JSON only, so that no foreign page can call them unasked. What is malformed answers 400 with the reason.
 */
export function createStateRoutes(store: StateStore, sessions: Sessions, skins: SkinRack): Router {
  const router = Router()
  router.get('/state.json', (_, response) => {
    response.json(store.read())
  })
  router.post('/reset', (request, response) => {
    const isEmpty = Object.keys(request.body as object).length === 0
    store.replace(isEmpty ? createDefaultScenario() : scenarioSchema.parse(request.body))
    sessions.end()
    response.json(store.read())
  })
  router.post('/skin', (request, response) => {
    const { name, traits, words, isDefault } = skinSchema.parse(request.body)
    skins.add(name, { traits, words }, isDefault)
    response.json({ name, traits })
  })
  router.post('/sessions/end', (request, response) => {
    response.json({ ended: sessions.end(endSchema.parse(request.body).email) })
  })
  return router
}
