import type { Request, Response } from 'express'
import { accessTo, isAdministrator, mayAdminister, type Access } from '../access.ts'
import { companyAt } from '../company-address.ts'
import type { Company } from '../scenario.ts'
import type { Sessions } from '../sessions.ts'
import type { StateStore } from '../state-store.ts'

/** Someone in one company, and what they may do there. */
export interface Visit {
  email: string
  company: Company
  access: Access
}

/** Finds out who asks and where; where there is no visit, the answer has been given: 401, 404 or 403. */
export interface Visits {
  visitOf: (request: Request, response: Response) => Visit | undefined
  /** Of the company's administrators alone, or of those of one program. */
  administratorsVisit: (request: Request, response: Response, program?: string) => Visit | undefined
}

export function createVisits(store: StateStore, sessions: Sessions): Visits {
  function visitOf(request: Request, response: Response): Visit | undefined {
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
  return {
    visitOf,
    administratorsVisit(request, response, program) {
      const visit = visitOf(request, response)
      if (!visit) return undefined
      const isAllowed = program === undefined ? isAdministrator(visit.access) : mayAdminister(visit.access, program)
      if (isAllowed) return visit
      response.status(403).json({ problem: 'not-administrator' })
      return undefined
    },
  }
}
