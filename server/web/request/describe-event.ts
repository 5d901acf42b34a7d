import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import type { Texts } from '../texts/texts.ts'
import { nameAction } from './turns.ts'
import { actorName } from './who.ts'

/** One event as a sentence about its actor, with what they wrote themselves apart. */
export function describeEvent(
  event: LinkRequestEvent,
  request: RequestAnswer,
  texts: Texts,
): { sentence: string; quote?: string | undefined } {
  const subject = `${actorName(event.actor, texts)} ${texts.request.events[event.type]}`
  switch (event.type) {
    case 'action.done':
      return { sentence: `${subject}: ${nameOf(event.action, request, texts)}.`, quote: event.note }
    case 'action.reopened': {
      const reason = texts.request.reopenReasons[event.reason]
      return { sentence: `${subject}: ${nameOf(event.action, request, texts)} (${reason}).`, quote: event.note }
    }
    case 'request.blocked': {
      const reason = texts.common.blockReasons[event.reason]
      return { sentence: `${subject}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`, quote: event.note }
    }
    case 'administrator.changed': {
      const contact = event.contact ? ` (${event.contact.name})` : ''
      return { sentence: `${subject} ${texts.common.parties[event.administrator]}${contact}.` }
    }
    case 'consultant.replaced':
      return { sentence: `${subject}: ${event.from} → ${event.to.name}.` }
    case 'route.changed':
      return { sentence: `${subject}: ${texts.newRequest.routes[event.route].toLowerCase()}.` }
    case 'invitation.sent':
    case 'reminder.sent':
      return { sentence: `${subject} ${texts.common.parties[event.party]}, ${event.to}.` }
    case 'mail.refused':
      return { sentence: `${subject}: ${texts.request.mailAnswers[event.says]}.` }
    case 'mail.received':
      return {
        sentence: `${texts.request.mailReceived(event.from, event.isProven)}:`,
        quote: event.text,
      }
    case 'note.added':
      return { sentence: `${subject}:`, quote: event.text }
    case 'request.cancelled':
    case 'request.reopened':
      return { sentence: `${subject}:`, quote: event.reason }
    case 'request.unblocked':
      return { sentence: `${subject}.`, quote: event.note }
    case 'request.created':
    case 'details.changed':
      return { sentence: `${subject}.` }
  }
}

/** An action that the request no longer has goes by its id. */
function nameOf(id: string, request: RequestAnswer, texts: Texts): string {
  const action = request.actions.find((candidate) => candidate.id === id)
  return action ? nameAction(request, action, texts) : id
}
