import { Router } from 'express'
import * as z from 'zod'
import { isAdministrator } from '../access.ts'
import { describeCompany, tokenOf } from '../company-address.ts'
import type { ClientsAnswer, LinkableAnswer, OpenCompanyAnswer } from '../contract.ts'
import { assignClients, savePermissions } from '../changes.ts'
import { describeUsers } from '../describe-users.ts'
import { CLIENT_MANAGER } from '../programs.ts'
import type { Sessions } from '../sessions.ts'
import type { StateStore } from '../state-store.ts'
import { createVisits } from './company-visit.ts'

const permissionsSchema = z.object({ email: z.string(), program: z.string(), permissions: z.array(z.string()) })
const assignmentSchema = z.object({ email: z.string(), clients: z.array(z.string()) })

/** What is done inside one company; each route first finds out what the one who asks may do there. */
export function createCompanyRoutes(store: StateStore, sessions: Sessions): Router {
  const router = Router()

  const { visitOf, administratorsVisit } = createVisits(store, sessions)

  router.get('/:token', (request, response) => {
    const visit = visitOf(request, response)
    if (!visit) return
    const { company, access } = visit
    const answer: OpenCompanyAnswer = {
      ...describeCompany(company),
      isAdministrator: isAdministrator(access),
      programs: [...access.programs],
    }
    response.json(answer)
  })

  router.get('/:token/users', (request, response) => {
    const visit = administratorsVisit(request, response)
    if (visit) response.json(describeUsers(store.read(), visit.company, visit.access))
  })

  router.put('/:token/permissions', (request, response) => {
    const { email, program, permissions } = permissionsSchema.parse(request.body)
    const visit = administratorsVisit(request, response, program)
    if (!visit) return
    store.replace(savePermissions(store.read(), visit.company, { email, program, permissions }))
    response.status(204).end()
  })

  router.get('/:token/linkable', (request, response) => {
    const visit = administratorsVisit(request, response, CLIENT_MANAGER)
    if (!visit) return
    const state = store.read()
    const linked = state.links.filter(({ firm }) => firm === visit.company.id).map(({ client }) => client)
    const isTicked = (client: string) =>
      state.consultants.some((one) => one.client === client && one.email === request.query['email'])
    const clients = state.companies
      .filter(({ id }) => linked.includes(id))
      .map((company) => ({ ...describeCompany(company), isTicked: isTicked(company.id) }))
    response.json({ clients } satisfies LinkableAnswer)
  })

  router.put('/:token/assignments', (request, response) => {
    const { email, clients } = assignmentSchema.parse(request.body)
    const visit = administratorsVisit(request, response, CLIENT_MANAGER)
    if (!visit) return
    const ids = store.read().companies.filter(({ id }) => clients.includes(tokenOf(id)))
    store.replace(assignClients(store.read(), visit.company, email, ids))
    response.status(204).end()
  })

  router.get('/:token/clients', (request, response) => {
    const visit = visitOf(request, response)
    if (!visit) return
    const { consultants, companies } = store.read()
    const own = consultants.filter(({ firm, email }) => firm === visit.company.id && email === visit.email)
    const clients = companies.filter(({ id }) => own.some(({ client }) => client === id)).map(describeCompany)
    response.json({ clients } satisfies ClientsAnswer)
  })
  return router
}
