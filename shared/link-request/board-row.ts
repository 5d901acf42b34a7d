import * as z from 'zod/mini'
import { blockReasonSchema, partySchema, statusSchema, type Party } from './schema.ts'
import type { LinkRequest } from './view.ts'

/** One line of the board: what is shown and searched of a link request, small enough that all open ones can be held. */
export const boardRowSchema = z.strictObject({
  id: z.uuid(),
  revision: z.int(),
  reference: z.string(),
  client: z.string(),
  organisationNumber: z.string(),
  newFirm: z.string(),
  currentFirm: z.string(),
  status: statusSchema,
  waitingOn: z.nullable(partySchema),
  /** The names of those who are waited on. */
  people: z.array(z.string()),
  since: z.iso.datetime(),
  /** When it was answered; the service's clock decides, not the reader's. */
  stalled: z.boolean(),
  updatedAt: z.iso.datetime(),
  blocked: z.optional(blockReasonSchema),
  /** Something can be done now and is the reader's to do. */
  myTurn: z.boolean(),
  /** The parties that the reader acts for. */
  mine: z.array(partySchema),
  /** What else it may be found by: people's names and addresses, the subscription number. */
  words: z.string(),
})
export type BoardRow = z.infer<typeof boardRowSchema>

/** `request` as it was answered to the reader. Nobody acts for the vendor: its answer comes to the new firm. */
export function boardRowOf(request: LinkRequest & { mine: Party[] }): BoardRow {
  const { id, revision, reference, client, newFirm, currentFirm, status, waitingOn, mine } = request
  const { since, stalled, updatedAt } = request
  const people = [client.contact, currentFirm.contact, ...newFirm.consultants]
  const isMine = (party: Party) => mine.includes(party === 'vendor' ? 'new-firm' : party)
  return {
    id,
    revision,
    reference,
    client: client.name,
    organisationNumber: client.organisationNumber,
    newFirm: newFirm.name,
    currentFirm: currentFirm.name,
    status,
    waitingOn,
    people: peopleOf(request).map(({ name }) => name),
    since,
    stalled,
    updatedAt,
    ...(request.blocked && { blocked: request.blocked.reason }),
    myTurn: request.actions.some(({ state, party }) => state === 'ready' && isMine(party)),
    mine,
    words: [...people.flatMap(({ name, email }) => [name, email]), client.subscriptionNumber ?? ''].join(' '),
  }
}

function peopleOf({ waitingOn, client, newFirm, currentFirm }: LinkRequest): { name: string }[] {
  switch (waitingOn) {
    case 'client':
      return [client.contact]
    case 'new-firm':
      return newFirm.consultants
    case 'current-firm':
      return [currentFirm.contact]
    default:
      return []
  }
}
