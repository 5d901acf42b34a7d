import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { FormDownload, SignedFormUpload } from '../request/signed-form.tsx'
import { describeTurn, readyActionsOfMine } from '../request/turns.ts'
import type { Recorder } from '../request/use-recorder.ts'

/** What waits on whom right now; the form's buttons when that is what waits on the reader. */
export function JoinTurn({ request, recorder }: { request: RequestAnswer; recorder: Recorder }) {
  const { texts, format } = useLanguage()
  const { blocked } = request
  const mine = readyActionsOfMine(request)
  const signs = mine.some(({ kind }) => kind === 'sign-form')
  const tone = blocked ? 'danger' : mine.length > 0 ? 'accent' : request.status === 'complete' ? 'good' : 'calm'
  return (
    <section class="card now-card" data-tone={tone} aria-labelledby="turn-heading">
      <p class="eyebrow">{texts.request.nowTitle}</p>
      <div aria-live="polite">
        <h2 id="turn-heading" data-part="turn">
          {blocked
            ? texts.request.blockedNow(texts.common.blockReasons[blocked.reason])
            : describeTurn(request, texts, format)}
        </h2>
      </div>
      {blocked && <p>{texts.request.remedies[blocked.reason]}</p>}
      {request.status === 'complete' && <p>{texts.join.allDoneText}</p>}
      {recorder.failure && <FailureNotice failure={recorder.failure} />}
      {!blocked && signs && (
        <div class="buttons">
          <FormDownload request={request} isPrimary />
          <SignedFormUpload request={request} recorder={recorder} />
        </div>
      )}
    </section>
  )
}
