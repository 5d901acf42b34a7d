import type { Company, Scenario } from './scenario.ts'

type LinkRequest = Scenario['requests'][number]

export type SendProblem = 'no-such-client' | 'subscription-number-needed' | 'already-linked' | 'already-sent'

/** The companies that a firm may mean by an organisation number; several where it has several subscriptions. */
export function subscriptionsOf(state: Scenario, organisationNumber: string): Company[] {
  const digits = organisationNumber.replace(/\D/g, '').slice(-10)
  return state.companies.filter((company) => company.organisationNumber === digits)
}

/** Which company a request would go to, or why it can't be sent. */
export function clientToAsk(
  state: Scenario,
  firm: Company,
  wanted: { organisationNumber: string; subscriptionNumber?: string | undefined },
): { ok: true; client: Company } | { ok: false; problem: SendProblem } {
  const found = subscriptionsOf(state, wanted.organisationNumber).filter(({ id }) => id !== firm.id)
  const meant = wanted.subscriptionNumber
    ? found.filter(({ subscriptionNumber }) => subscriptionNumber === wanted.subscriptionNumber)
    : found
  const [client] = meant
  if (!client) return { ok: false, problem: 'no-such-client' }
  if (meant.length > 1) return { ok: false, problem: 'subscription-number-needed' }
  if (state.links.some((link) => link.firm === firm.id && link.client === client.id)) {
    return { ok: false, problem: 'already-linked' }
  }
  if (state.requests.some((request) => request.firm === firm.id && request.client === client.id)) {
    return { ok: false, problem: 'already-sent' }
  }
  return { ok: true, client }
}

/** The state with a request that waits for the client's administrator. */
export const sendRequest = (state: Scenario, request: LinkRequest): Scenario => ({
  ...state,
  requests: [...state.requests, request],
})

/**
 * The state after the client's administrator has answered: approved, the firm is linked and the responsible consultant
 * stands under Konsulter; declined, nothing is left of it. Unchanged where there was nothing to answer.
 */
export function answerRequest(state: Scenario, client: Company, firm: string, isApproved: boolean): Scenario {
  const request = state.requests.find((one) => one.client === client.id && one.firm === firm)
  if (!request) return state
  const requests = state.requests.filter((one) => one !== request)
  if (!isApproved) return { ...state, requests }
  const { consultant: email } = request
  const isThere = state.consultants.some((one) => one.client === client.id && one.firm === firm && one.email === email)
  const consultant = { client: client.id, firm, email, systemAdministrator: false }
  return {
    ...state,
    requests,
    links: [...state.links, { firm, client: client.id }],
    consultants: isThere ? state.consultants : [...state.consultants, consultant],
  }
}
