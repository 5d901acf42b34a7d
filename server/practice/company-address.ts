import { createHash } from 'node:crypto'
import type { CompanyAnswer } from './contract.ts'
import type { Company, Scenario } from './scenario.ts'

/** What stands for a company in addresses: 32 hexadecimal digits, as in the real system's. */
export const tokenOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 32)

export const companyAt = (state: Scenario, token: string): Company | undefined =>
  state.companies.find(({ id }) => tokenOf(id) === token)

export function describeCompany({ id, name, organisationNumber, subscriptionNumber }: Company): CompanyAnswer {
  return { token: tokenOf(id), name, organisationNumber, subscriptionNumber }
}
