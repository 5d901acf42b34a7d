import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { luhnCheckDigit } from '../../../shared/organisation-number.ts'
import { aDetails, anEvent, created, done } from '../../shared/a-link-request.ts'

const FIRMS = 200
const TRADES = ['Bageri', 'Bygg', 'Åkeri', 'Rör', 'Måleri', 'Konsult', 'Fastighet', 'Livs']

/** The history of request number `index` of many: unlike clients, firms that come again, one to five events. */
export function madeUpHistory(index: number): LinkRequestEvent[] {
  const digits = String(559000000 + index)
  const firm = index % FIRMS
  const name = `${TRADES[index % TRADES.length]} nummer ${index} AB`
  const details = aDetails({
    client: {
      ...aDetails().client,
      name,
      organisationNumber: `${digits}${luhnCheckDigit(digits)}`,
      contact: { name: `Kontakt ${index}`, email: `kontakt${index}@klient.example`, language: 'sv' },
    },
    newFirm: {
      name: `Revisionsbyrån ${firm} AB`,
      kind: 'audit',
      consultants: [{ name: `Konsult ${firm}`, email: `konsult${firm}@revision.example` }],
    },
  })
  const later = [
    done('sign-form'),
    done('send-form'),
    done('vendor-link'),
    anEvent({ type: 'note.added', text: 'Ringt' }),
  ]
  return [{ ...created(details), reference: `DK-${index}` } as LinkRequestEvent, ...later.slice(0, index % 5)]
}

export const madeUpName = (index: number): string => `${TRADES[index % TRADES.length]} nummer ${index}`
