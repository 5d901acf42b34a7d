import { Router, type Request, type Response } from 'express'
import * as z from 'zod'
import { accessTo, isAdministrator, mayAdminister, type Access } from '../access.ts'
import { companyAt, describeCompany, tokenOf } from '../company-address.ts'
import type { ClientsAnswer, LinkableAnswer, OpenCompanyAnswer } from '../contract.ts'
import { assignClients, savePermissions } from '../changes.ts'
import { describeUsers } from '../describe-users.ts'
import { CLIENT_MANAGER } from '../programs.ts'
import type { Company } from '../scenario.ts'
import type { Sessions } from '../sessions.ts'
import type { StateStore } from '../state-store.ts'

interface Visit {
  email: string
  company: Company
  access: Access
}

const permissionsSchema = z.object({ email: z.string(), program: z.string(), permissions: z.array(z.string()) })
const assignmentSchema = z.object({ email: z.string(), clients: z.array(z.string()) })

/** What is done inside one company; each route first finds out what the one who asks may do there. */
export function createCompanyRoutes(store: StateStore, sessions: Sessions): Router {
  const router = Router()

  const visitOf = (request: Request, response: Response): Visit | undefined => {
    const email = sessions.personOf(request)
    if (email === undefined) {
      response.status(401).json({ problem: 'logged-out' })
      return undefined
    }
    const company = companyAt(store.read(), String(request.params['token']))
    const access = company && accessTo(store.read(), company, email)
    if (company && access) return { email, company, access }
    response.status(404).json({ problem: 'no-such-company' })
    return undefined
  }

  const administratorsVisit = (request: Request, response: Response, program?: string): Visit | undefined => {
    const visit = visitOf(request, response)
    if (!visit) return undefined
    const isAllowed = program === undefined ? isAdministrator(visit.access) : mayAdminister(visit.access, program)
    if (isAllowed) return visit
    response.status(403).json({ problem: 'not-administrator' })
    return undefined
  }

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
