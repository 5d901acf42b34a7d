import type { Details, Party } from '../../shared/link-request/schema.ts'
import type { Bilingual } from './bilingual.ts'

/** The only one whose signature the vendor takes, in what capacity, and why it is they. */
export interface Signer {
  party: Extract<Party, 'client' | 'current-firm'>
  name: string
  organisation: string
  capacity: Bilingual
  why: Bilingual
}

/** Signed by the client's system administrator; by the current firm where the client has no login of its own. */
export function signerOf({ administrator, client, currentFirm }: Details): Signer {
  return administrator === 'client'
    ? {
        party: 'client',
        name: client.contact.name,
        organisation: client.name,
        capacity: { sv: 'Systemadministratör hos klienten', en: "The client's system administrator" },
        why: {
          sv: `${client.name} har en egen systemadministratör. Då är det den personen som ska skriva under, inte någon av byråerna.`,
          en: `${client.name} has a system administrator of its own, so that person signs, not one of the firms.`,
        },
      }
    : {
        party: 'current-firm',
        name: currentFirm.contact.name,
        organisation: currentFirm.name,
        capacity: { sv: 'Nuvarande byrå, systemadministratör hos klienten', en: 'Current firm, system administrator' },
        why: {
          sv: `${client.name} har ingen egen inloggning. Då skriver nuvarande byrå, ${currentFirm.name}, under.`,
          en: `${client.name} has no login of its own, so the current firm, ${currentFirm.name}, signs.`,
        },
      }
}
