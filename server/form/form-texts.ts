import type { Details } from '../../shared/link-request/schema.ts'

/** Swedish, as the vendor reads it, and an English legend. */
export interface Bilingual {
  sv: string
  en: string
}

export const FORM_TEXTS = {
  title: { sv: 'Dubbelsammankoppling', en: 'Double link: a second firm is given access to a client' },
  reference: { sv: 'Ärende', en: 'Reference' },
  client: { sv: 'Klient', en: 'Client' },
  name: { sv: 'Företagsnamn', en: 'Name' },
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  subscriptionNumber: { sv: 'Abonnemangsnummer', en: 'Subscription number' },
  contact: { sv: 'Kontaktperson', en: 'Contact' },
  newFirm: { sv: 'Ny byrå', en: 'New firm' },
  currentFirm: { sv: 'Nuvarande byrå', en: 'Current firm' },
  kind: { sv: 'Typ av byrå', en: 'Kind of firm' },
  consultants: { sv: 'Konsulter', en: 'Consultants' },
  asked: { sv: 'Vad som begärs', en: 'What is asked for' },
  programs: { sv: 'Program som avses', en: 'Programs concerned' },
  signature: { sv: 'Underskrift', en: 'Signature' },
  place: { sv: 'Ort', en: 'Place' },
  date: { sv: 'Datum', en: 'Date' },
  sign: { sv: 'Namnteckning', en: 'Signature' },
  printed: { sv: 'Namnförtydligande', en: 'Name in print' },
} satisfies Record<string, Bilingual>

export const KIND: Record<'accounting' | 'audit', string> = { accounting: 'Redovisningsbyrå', audit: 'Revisionsbyrå' }

export function requestSentence({ client, newFirm, currentFirm }: Details): Bilingual {
  return {
    sv: `${newFirm.name} ska sammankopplas med ${client.name}. Den befintliga sammankopplingen med ${currentFirm.name} ska finnas kvar.`,
    en: `${newFirm.name} is to be linked to ${client.name}. The link that ${currentFirm.name} has stays as it is.`,
  }
}

/** Who signs, and as what: the client's system administrator, or the current firm where the client has no login of its own. */
export function signatory({ administrator, client, currentFirm }: Details): Bilingual & { name: string } {
  return administrator === 'client'
    ? {
        name: client.contact.name,
        sv: `Undertecknas av ${client.name}, genom klientens systemadministratör`,
        en: "Signed by the client's system administrator",
      }
    : {
        name: currentFirm.contact.name,
        sv: `Undertecknas av ${currentFirm.name}, som är systemadministratör hos klienten`,
        en: "Signed by the current firm, which is the client's system administrator",
      }
}
