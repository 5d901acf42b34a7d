import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { useNow } from '../use-now.ts'
import { MyActions } from './my-actions.tsx'
import { describeTurn, readyActionsOfMine } from './turns.ts'
import type { Recorder } from './use-recorder.ts'
import { actorName } from './who.ts'

/** Who has to do what now, in one sentence, and the button for it when it is the reader. */
export function NowCard({ request, recorder }: { request: RequestAnswer; recorder: Recorder }) {
  const { texts, format } = useLanguage()
  const now = useNow()
  const { blocked, since, stalled, status, cancelled } = request
  const mine = readyActionsOfMine(request)
  const isOpen = status !== 'complete' && !cancelled
  const tone = blocked ? 'danger' : stalled ? 'warning' : mine.length > 0 ? 'accent' : 'calm'
  return (
    <section class="card now-card" data-tone={tone} aria-labelledby="now-heading">
      <p class="eyebrow">
        {texts.request.nowTitle}
        {stalled && <span class="tag warning">{texts.board.stalled}</span>}
      </p>
      <div aria-live="polite">
        <h2 id="now-heading" data-part="turn">
          {blocked
            ? texts.request.blockedNow(texts.common.blockReasons[blocked.reason])
            : describeTurn(request, texts, format)}
        </h2>
      </div>
      {blocked && (
        <div class="blocked-about">
          <p class="hint">{texts.request.blockedBy(actorName(blocked.by, texts), format.dateTime(blocked.since))}</p>
          {blocked.note && <blockquote>{blocked.note}</blockquote>}
          <p>{texts.request.remedies[blocked.reason]}</p>
        </div>
      )}
      {isOpen && <p class="hint">{texts.request.since(format.date(since), format.wait(since, now))}</p>}
      {recorder.failure && <FailureNotice failure={recorder.failure} />}
      {blocked && (
        <button
          type="button"
          class="button primary"
          disabled={recorder.isBusy}
          onClick={() => void recorder.record({ type: 'request.unblocked' })}
        >
          {texts.request.unblock}
        </button>
      )}
      {!blocked && isOpen && mine.length > 0 && <MyActions request={request} recorder={recorder} actions={mine} />}
    </section>
  )
}
