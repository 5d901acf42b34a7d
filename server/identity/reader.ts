import type { Account } from '../../shared/contracts/http.ts'
import type { Language } from '../../shared/language.ts'
import type { Details, Party } from '../../shared/link-request/schema.ts'
import { foldName } from '../../shared/fold-name.ts'
import type { Scope } from '../stores/contract/request-store.ts'
import type { StoredFirm } from '../stores/contract/firm-store.ts'

/** The person behind a call. */
export interface Reader {
  email: string
  name?: string
  language: Language
  isSupport: boolean
  firms: StoredFirm[]
  session: { kind: 'web' | 'extension'; hash: string }
}

/** The parties that the reader acts for: as the client's contact, a consultant, a firm's contact or a firm's member. */
export function partiesOf({ email, firms }: Pick<Reader, 'email' | 'firms'>, details: Details): Party[] {
  const { client, newFirm, currentFirm } = details
  const memberOf = (name: string) => firms.some((firm) => foldName(firm.name) === foldName(name))
  const parties: Party[] = []
  if (client.contact.email === email) parties.push('client')
  if (newFirm.consultants.some((consultant) => consultant.email === email) || memberOf(newFirm.name)) {
    parties.push('new-firm')
  }
  if (currentFirm.contact.email === email || memberOf(currentFirm.name)) parties.push('current-firm')
  return parties
}

export function scopeOf({ email, firms, isSupport }: Reader): Scope {
  return isSupport ? 'all' : { email, firmNames: firms.map(({ name }) => name) }
}

export function accountOf({ email, name, language, isSupport, firms }: Reader): Account {
  return {
    email,
    ...(name && { name }),
    language,
    support: isSupport,
    firms: firms.map(({ id, name, kind }) => ({ id, name, kind })),
  }
}
