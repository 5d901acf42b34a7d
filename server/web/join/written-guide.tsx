import { useRoute } from 'preact-iso'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { RequiredAction } from '../../../shared/link-request/actions.ts'
import { useLanguage } from '../language.tsx'
import { isMine } from '../request/turns.ts'
import type { Recorder } from '../request/use-recorder.ts'
import { consultantName, organisationOf } from '../request/who.ts'
import { GuidePicture } from './guide-picture.tsx'
import { PICTURES_OF } from './guide-pictures.ts'
import type { GuideWords } from './guide-words.ts'
import { SystemSteps } from './system-steps.tsx'

/** The same way without an extension: every action of the reader's, in pictures, each to be ticked off by hand. */
export function WrittenGuide({ request, recorder }: { request: RequestAnswer; recorder: Recorder }) {
  const { texts } = useLanguage()
  const { query } = useRoute()
  const section = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    if (query['guide']) section.current?.scrollIntoView()
  }, [])
  const mine = request.actions.filter((action) => isMine(request, action))
  const shown = mine.length > 0 ? mine : request.actions
  const next = shown.find(({ state }) => state === 'ready') ?? shown.find(({ state }) => state !== 'done')
  return (
    <details ref={section} class="card written-guide" open={Boolean(query['guide'])}>
      <summary>
        <h2>{texts.join.guideTitle}</h2>
      </summary>
      <p>{texts.join.guideLead}</p>
      <ol class="guide-actions">
        {shown.map((action) => (
          <GuideAction key={action.id} request={request} recorder={recorder} action={action} isNext={action === next} />
        ))}
      </ol>
    </details>
  )
}

interface ActionProps {
  request: RequestAnswer
  recorder: Recorder
  action: RequiredAction
  /** Open from the start: the one to do now. */
  isNext: boolean
}

function GuideAction({ request, recorder, action, isNext }: ActionProps) {
  const { texts, format } = useLanguage()
  const { join, writtenGuide } = texts
  const guide = writtenGuide[action.kind]
  const words: GuideWords = {
    client: request.client.name,
    firm: organisationOf(request, action.party) ?? '',
    consultant: consultantName(request, action.consultant),
    program: action.grant?.program ?? '',
    permissions: action.grant?.permissions ?? 'all',
    digital: request.route === 'digital',
  }
  const title = guide.title(words)
  // Papers are uploaded and sent, which records itself; saying "done" would leave them unsent.
  const isByHand = action.kind !== 'sign-form' && action.kind !== 'send-form'
  return (
    <li data-action-id={action.id} data-state={action.state}>
      <details open={isNext}>
        <summary>
          <h3>{title}</h3>{' '}
          {action.evidence && (
            <span class="tag good">
              {join.done} {format.dateTime(action.evidence.at)}
            </span>
          )}
          {action.state === 'waiting' && <span class="tag">{join.waitingFor}</span>}
        </summary>
        <div class="guide-steps">
          {request.system ? (
            <SystemSteps request={request} action={action} />
          ) : (
            <>
              <ol>
                {guide.steps(words).map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              {PICTURES_OF[action.kind]?.map((name) => (
                <GuidePicture key={name} name={name} />
              ))}
            </>
          )}
          {action.state === 'ready' && isByHand && isMine(request, action) && (
            <button
              type="button"
              class="button primary"
              disabled={recorder.isBusy}
              onClick={() => void recorder.record({ type: 'action.done', action: action.id, outcome: 'declared' })}
            >
              {join.iHaveDone}
              <span class="visually-hidden">: {title}</span>
            </button>
          )}
        </div>
      </details>
    </li>
  )
}
