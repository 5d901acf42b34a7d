import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { LinkRequestEvent } from '../../../shared/link-request/events.ts'
import { useLanguage } from '../language.tsx'
import { EvidenceTag } from './evidence-tag.tsx'
import { describeEvent } from './describe-event.ts'
import { peopleOfRequest, splitMentions } from './mentions.ts'

/** The whole history, latest first, with evidence, actor and channel. */
export function Timeline({ request, events }: { request: RequestAnswer; events: readonly LinkRequestEvent[] }) {
  const { texts, format } = useLanguage()
  return (
    <section class="card" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">{texts.request.timelineTitle}</h2>
      <ol class="timeline" aria-live="polite" aria-relevant="additions">
        {[...events].reverse().map((event) => {
          const { sentence, quote } = describeEvent(event, request, texts)
          return (
            <li key={event.id} data-event={event.type}>
              <p>
                {sentence} {event.type === 'action.done' && <EvidenceTag outcome={event.outcome} />}
              </p>
              {quote && <Quote text={quote} request={request} />}
              <p class="hint">
                <time dateTime={event.recordedAt}>{format.dateTime(event.recordedAt)}</time>{' '}
                {texts.request.via[event.channel]}
                {'guide' in event && event.guide
                  ? `, ${texts.request.guideVersion(event.guide.id, event.guide.version)}`
                  : ''}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Quote({ text, request }: { text: string; request: RequestAnswer }) {
  return (
    <blockquote>
      {splitMentions(text, peopleOfRequest(request)).map((part, index) =>
        part.isMention ? <mark key={index}>{part.text}</mark> : part.text,
      )}
    </blockquote>
  )
}
