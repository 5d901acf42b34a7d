import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { useLanguage } from '../language.tsx'
import { useAccount } from '../session.tsx'
import { isMine } from './turns.ts'
import type { Recorder } from './use-recorder.ts'

interface Props {
  request: RequestAnswer
  events: readonly LinkRequestEvent[]
  recorder: Recorder
}

/** While the vendor is waited on: the last mail to the request since the form was sent, and one press if it is the answer. */
export function VendorAnswer({ request, events, recorder }: Props) {
  const { texts, format } = useLanguage()
  const { support } = useAccount()
  const awaited = request.actions.find(({ kind, state }) => kind === 'vendor-link' && state !== 'done')
  const mail = lastMail(events)
  if (awaited?.party !== 'vendor' || awaited.state === 'waiting' || !mail || request.cancelled) return null
  const { title, proven, unproven, confirm } = texts.request.vendorAnswer
  const date = format.dateTime(mail.recordedAt)
  return (
    <section class="card" aria-labelledby="answer-heading" data-part="vendor-answer">
      <h2 id="answer-heading">{title}</h2>
      <p class="hint">{mail.isProven ? proven(mail.from, date) : unproven(mail.from, date)}</p>
      <blockquote>{mail.text}</blockquote>
      {(support || isMine(request, awaited)) && (
        <div class="buttons">
          <button
            type="button"
            class="button"
            disabled={recorder.isBusy}
            onClick={() => void recorder.record({ type: 'action.done', action: awaited.id, outcome: 'declared' })}
          >
            {confirm}
          </button>
        </div>
      )}
    </section>
  )
}

type ReceivedMail = Extract<LinkRequestEvent, { type: 'mail.received' }>

function lastMail(events: readonly LinkRequestEvent[]): ReceivedMail | undefined {
  const sent = events.findLastIndex((event) => event.type === 'action.done' && event.action === 'send-form')
  return events.slice(sent + 1).findLast((event): event is ReceivedMail => event.type === 'mail.received')
}
