import { Router } from 'express'
import * as z from 'zod'
import { describeCompany, tokenOf } from '../company-address.ts'
import type { LinkRequestsAnswer, LookupAnswer } from '../contract.ts'
import { answerRequest, clientToAsk, sendRequest, subscriptionsOf } from '../link-requests.ts'
import { CLIENT_MANAGER } from '../programs.ts'
import { startSchema, type Scenario } from '../scenario.ts'
import type { Sessions } from '../sessions.ts'
import type { StateStore } from '../state-store.ts'
import { createVisits } from './company-visit.ts'

const sendSchema = z.object({
  organisationNumber: z.string(),
  subscriptionNumber: z.string().optional(),
  consultant: z.string(),
  start: startSchema,
})
const lookupSchema = z.object({ organisationNumber: z.string() })
const answerSchema = z.object({ firm: z.string(), isApproved: z.boolean() })

/** The digital route: a firm asks to be linked, and the client's system administrator approves. */
export function createLinkRequestRoutes(store: StateStore, sessions: Sessions): Router {
  const router = Router()
  const { visitOf, administratorsVisit } = createVisits(store, sessions)

  router.get('/:token/lookup', (request, response) => {
    const visit = administratorsVisit(request, response, CLIENT_MANAGER)
    if (!visit) return
    const { organisationNumber } = lookupSchema.parse(request.query)
    const state = store.read()
    const found = subscriptionsOf(state, organisationNumber)
    const consultants = state.users
      .filter(({ company }) => company === visit.company.id)
      .map(({ email }) => ({ email, name: nameOf(state, email) }))
    response.json({
      name: found[0]?.name ?? null,
      subscriptions: found.length,
      consultants: consultants.sort((one, other) => one.name.localeCompare(other.name, 'sv')),
    } satisfies LookupAnswer)
  })

  router.get('/:token/link-requests', (request, response) => {
    const visit = visitOf(request, response)
    if (!visit) return
    const state = store.read()
    const { company, access } = visit
    const describe = (one: Scenario['requests'][number], other: string) => {
      const about = state.companies.find(({ id }) => id === other) ?? company
      return { company: describeCompany(about), consultant: nameOf(state, one.consultant), start: one.start }
    }
    const sent = state.requests.filter(({ firm }) => firm === company.id)
    const received = state.requests.filter(({ client }) => client === company.id && access.systemAdministrator)
    response.json({
      sent: sent.map((one) => describe(one, one.client)),
      received: received.map((one) => describe(one, one.firm)),
    } satisfies LinkRequestsAnswer)
  })

  router.post('/:token/link-requests', (request, response) => {
    const { consultant, start, ...wanted } = sendSchema.parse(request.body)
    const visit = administratorsVisit(request, response, CLIENT_MANAGER)
    if (!visit) return
    const firm = visit.company
    const asked = clientToAsk(store.read(), firm, wanted)
    if (!asked.ok) {
      response.status(409).json({ problem: asked.problem })
      return
    }
    if (!store.read().users.some(({ company, email }) => company === firm.id && email === consultant)) {
      response.status(409).json({ problem: 'no-such-consultant' })
      return
    }
    store.replace(sendRequest(store.read(), { firm: firm.id, client: asked.client.id, consultant, start }))
    response.status(201).json({})
  })

  router.put('/:token/link-requests', (request, response) => {
    const { firm, isApproved } = answerSchema.parse(request.body)
    const visit = administratorsVisit(request, response)
    if (!visit) return
    if (!visit.access.systemAdministrator) {
      response.status(403).json({ problem: 'not-administrator' })
      return
    }
    const id = store.read().companies.find((company) => tokenOf(company.id) === firm)?.id ?? ''
    store.replace(answerRequest(store.read(), visit.company, id, isApproved))
    response.status(204).end()
  })
  return router
}

const nameOf = (state: Scenario, email: string) => state.people.find((person) => person.email === email)?.name ?? email
