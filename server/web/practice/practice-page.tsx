import { useState } from 'preact/hooks'
import '../styles/join.css'
import '../styles/turn.css'
import type { RouteAnswer } from '../../../shared/contracts/http.ts'
import { call, type Failure } from '../api.ts'
import { ConnectExtension } from '../connect/connect-extension.tsx'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { PageHeading } from '../layout/page-heading.tsx'

/** A whole link to rehearse in the practice accounting system, alone and with made-up companies. */
export function PracticePage() {
  const { practice: words } = useTexts()
  const [rehearsal, setRehearsal] = useState<RouteAnswer<'startRehearsal'>>()
  const [failure, setFailure] = useState<Failure>()
  const [isStarting, setIsStarting] = useState(false)
  const start = async () => {
    setIsStarting(true)
    const started = await call('startRehearsal')
    setIsStarting(false)
    setFailure(started.ok ? undefined : started.failure)
    if (started.ok) setRehearsal(started.value)
  }
  return (
    <div class="narrow">
      <PageHeading title={words.title} lead={words.lead} />
      <section class="card">
        <ol class="safe">
          {words.how.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        {failure?.code === 'not-found' ? (
          <p class="notice warning" role="alert">
            {words.absent}
          </p>
        ) : (
          failure && <FailureNotice failure={failure} />
        )}
        <div class="buttons">
          <button type="button" class="button primary big" disabled={isStarting} onClick={() => void start()}>
            {isStarting ? words.starting : rehearsal ? words.startAgain : words.start}
          </button>
        </div>
      </section>
      <div role="status">
        {rehearsal && (
          <section class="card">
            <h2>{words.ready(rehearsal.request.client.name)}</h2>
            <ConnectExtension request={rehearsal.request} />
            <div class="buttons">
              <a class="button primary" href={rehearsal.address} target="_blank" rel="noreferrer">
                {words.open}
              </a>
              <a class="button" href={`/requests/${rehearsal.request.id}`}>
                {words.follow}
              </a>
            </div>
          </section>
        )}
      </div>
    </div>
  )
}
