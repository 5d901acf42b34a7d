import { randomUUID } from 'node:crypto'
import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { createJoinLink } from '../identity/mailed-link.ts'
import { partiesOf } from '../identity/reader.ts'
import { invitationLetter } from '../mail/letters.ts'
import { peopleOf } from '../mail/people.ts'
import { sendToPerson } from '../mail/send-to-person.ts'
import { actorOf, eventOf } from '../make-event.ts'
import { ProblemError } from '../problem-error.ts'
import { recordEvents } from '../record-events.ts'
import { answerRequest } from './answer-request.ts'

export function invitationRoutes(dependencies: Dependencies): Pick<Handlers, 'invite'> {
  const { now } = dependencies
  return {
    async invite({ reader, found, body: { party }, response }) {
      const { state } = found
      if (state.cancelled) {
        throw new ProblemError('event-refused', { detail: 'The request is cancelled.', refusals: [] })
      }
      const isNewFirm = partiesOf(reader, state.details).includes('new-firm')
      const actor = actorOf(reader, isNewFirm ? 'new-firm' : 'support', state.details)
      let { id, request } = { id: found.id, request: found }
      for (const person of peopleOf(party, state.details)) {
        const about = { id: `invitation/${randomUUID()}`, kind: 'invitation', requestIds: [id], isInvitation: true }
        const language = await sendToPerson(dependencies, person, about, async (chosen) =>
          invitationLetter(chosen, state, await createJoinLink(dependencies, person.email, id)),
        )
        const fact = { type: 'invitation.sent' as const, party, to: person.email, language }
        request = (await recordEvents(dependencies, id, [eventOf(fact, actor, 'mail', now())])).request
      }
      return answerRequest(response, request, reader, now())
    },
  }
}
