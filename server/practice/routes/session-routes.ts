import { Router } from 'express'
import * as z from 'zod'
import { companiesOf } from '../access.ts'
import type { MeAnswer, PersonAnswer } from '../contract.ts'
import { describeCompany } from '../company-address.ts'
import type { Sessions } from '../sessions.ts'
import type { SkinRack } from '../skin-rack.ts'
import type { StateStore } from '../state-store.ts'

const loginSchema = z.object({ email: z.string().trim().toLowerCase() })

/** Who is here, and how the pages look to them. */
export function createSessionRoutes(store: StateStore, sessions: Sessions, skins: SkinRack): Router {
  const router = Router()
  router.get('/skin', (request, response) => {
    response.json(skins.chosenBy(request))
  })
  router.get('/people', (_, response) => {
    const state = store.read()
    const people = state.people.map(({ name, email }): PersonAnswer => {
      return { name, email, companies: companiesOf(state, email).map((company) => company.name) }
    })
    response.json(people.filter(({ companies }) => companies.length > 0))
  })
  router.post('/session', (request, response) => {
    const { email } = loginSchema.parse(request.body)
    const person = store.read().people.find((candidate) => candidate.email === email)
    if (!person) {
      response.status(404).json({ problem: 'unknown-person' })
      return
    }
    sessions.start(response, person.email)
    response.status(201).json({ name: person.name })
  })
  router.delete('/session', (request, response) => {
    sessions.stop(request, response)
    response.status(204).end()
  })
  router.get('/me', (request, response) => {
    const email = sessions.personOf(request)
    const person = store.read().people.find((candidate) => candidate.email === email)
    if (!person) {
      response.status(401).json({ problem: 'logged-out' })
      return
    }
    const companies = companiesOf(store.read(), person.email).map(describeCompany)
    response.json({ ...person, companies } satisfies MeAnswer)
  })
  return router
}
