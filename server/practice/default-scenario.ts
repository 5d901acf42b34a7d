import { detailsSchema, type Details } from '../../shared/link-request/schema.ts'
import { scenarioFor } from './scenario-for.ts'
import type { Scenario } from './scenario.ts'

/** The link request that the default scenario fits; every name, address and number in it is made up. */
export const defaultDetails: Details = detailsSchema.parse({
  client: {
    name: 'Björkdalens Bageri AB',
    organisationNumber: '559900-0014',
    subscriptionNumber: '204871',
    contact: { name: 'Karin Björk', email: 'karin@bjorkdalen.example' },
  },
  newFirm: {
    name: 'Norrsken Revision AB',
    kind: 'audit',
    consultants: [{ name: 'Anna Berg', email: 'anna@norrsken.example' }],
  },
  currentFirm: {
    name: 'Sifferhuset Redovisning AB',
    kind: 'accounting',
    contact: { name: 'Olle Lund', email: 'olle@sifferhuset.example' },
  },
  administrator: 'client',
  grants: [
    { program: 'Bokföring', permissions: ['Visa verifikationer', 'Periodisk sammanställning'] },
    { program: 'Register/Övrigt', permissions: ['Kontoplan', 'Sie-export'] },
    { program: 'Rapporter', permissions: 'all' },
  ],
})

/** What the practice system starts with, and what `POST /reset` without a scenario goes back to. */
export const createDefaultScenario = (): Scenario => scenarioFor(defaultDetails)
