import * as z from 'zod/mini'
import { languageSchema } from '../../../shared/language.ts'
import type { Details } from '../../../shared/link-request/schema.ts'
import { formatOrganisationNumber } from '../../../shared/organisation-number.ts'

/** What has been typed so far: anything goes, so that nothing is lost; detailsSchema decides what is right. */
const person = z.object({ name: z.string(), email: z.string() })
const contact = z.object({ name: z.string(), email: z.string(), language: languageSchema })
const grants = z.array(z.object({ program: z.string(), permissions: z.union([z.literal('all'), z.array(z.string())]) }))

export const draftSchema = z.object({
  client: z.object({ name: z.string(), organisationNumber: z.string(), subscriptionNumber: z.string(), contact }),
  newFirm: z.object({ name: z.string(), kind: z.string(), consultants: z.array(person) }),
  currentFirm: z.object({ name: z.string(), kind: z.string(), contact }),
  administrator: z.string(),
  route: z.string(),
  system: z.optional(z.string()),
  grants,
})
export type Draft = z.infer<typeof draftSchema>
export type DraftGrant = Draft['grants'][number]

export function emptyDraft(): Draft {
  const nobody = () => ({ name: '', email: '', language: 'sv' as const })
  return {
    client: { name: '', organisationNumber: '', subscriptionNumber: '', contact: nobody() },
    newFirm: { name: '', kind: '', consultants: [{ name: '', email: '' }] },
    currentFirm: { name: '', kind: '', contact: nobody() },
    administrator: '',
    route: 'form',
    grants: [],
  }
}

/** The body of the call: what is left empty and may be is left out. */
export function toBody(draft: Draft): unknown {
  const { subscriptionNumber, ...client } = draft.client
  const trimmed = subscriptionNumber.trim()
  return { ...draft, client: trimmed ? { ...client, subscriptionNumber: trimmed } : client }
}

/** What a request asks for now, to be changed. */
export function draftOf({ client, newFirm, currentFirm, administrator, route, system, grants }: Details): Draft {
  return structuredClone({
    client: {
      ...client,
      organisationNumber: formatOrganisationNumber(client.organisationNumber),
      subscriptionNumber: client.subscriptionNumber ?? '',
    },
    newFirm,
    currentFirm,
    administrator,
    route,
    ...(system && { system }),
    grants,
  })
}
