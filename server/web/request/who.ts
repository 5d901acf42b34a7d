import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { Actor } from '../../../shared/link-request/events.ts'
import type { Party } from '../../../shared/link-request/schema.ts'
import type { Format } from '../format.ts'
import type { Texts } from '../texts/texts.ts'

/** The company or firm behind a party; the vendor goes by no name here. */
export function organisationOf(request: RequestAnswer, party: Party): string | undefined {
  switch (party) {
    case 'client':
      return request.client.name
    case 'new-firm':
      return request.newFirm.name
    case 'current-firm':
      return request.currentFirm.name
    case 'vendor':
      return undefined
  }
}

/** The people who act for a party, as far as the request names them. */
export function peopleOf(request: RequestAnswer, party: Party): { name: string; email: string }[] {
  switch (party) {
    case 'client':
      return [request.client.contact]
    case 'new-firm':
      return request.newFirm.consultants
    case 'current-firm':
      return [request.currentFirm.contact]
    case 'vendor':
      return []
  }
}

/** "Karin Björk (Björkdalens Bageri AB)", to begin a sentence with or not. */
export function namePeople(request: RequestAnswer, party: Party, texts: Texts, format: Format): string {
  const names = peopleOf(request, party).map(({ name }) => name)
  const organisation = organisationOf(request, party)
  return names.length === 0 ? texts.common.parties[party] : `${format.list(names)} (${organisation})`
}

/** The name behind a consultant's address. */
export function consultantName(request: RequestAnswer, email: string | undefined): string {
  const consultants = request.newFirm.consultants
  return consultants.find((consultant) => consultant.email === email)?.name ?? email ?? consultants[0]?.name ?? ''
}

export function actorName({ role, name, email }: Actor, texts: Texts): string {
  if (role === 'system') return texts.common.roles.system
  return name ?? email ?? (role === 'support' ? texts.common.roles.support : texts.common.parties[role])
}

export function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
