import { useEffect, useRef } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { isMine, nextAction } from '../request/turns.ts'
import { useAccount } from '../session.tsx'
import { AddExtension } from './add-extension.tsx'
import { useExtension } from './use-extension.ts'

/** One button that fits: add the extension, connect it, or go and use it. `request`: the one that it is about, if any. */
export function ConnectExtension({ request }: { request?: RequestAnswer }) {
  const { join } = useTexts()
  const { email } = useAccount()
  const { state, problem, connect } = useExtension()
  const outcome = useRef<HTMLParagraphElement>(null)
  const wasConnecting = useRef(false)
  useEffect(() => {
    // The button that was pressed is gone then; focus would fall back to the top of the page.
    if (state === 'connected' && wasConnecting.current) outcome.current?.focus()
    wasConnecting.current = state === 'connecting'
  }, [state])

  return (
    <div class="connect" data-extension={state} data-connected={state === 'connected' ? '' : undefined}>
      {state === 'searching' && <p role="status">{join.searching}</p>}
      {state === 'absent' && <AddExtension />}
      {(state === 'present' || state === 'connecting') && (
        <>
          <p>{join.found}</p>
          <button
            type="button"
            class="button primary big"
            data-action="connect-extension"
            disabled={state === 'connecting'}
            onClick={() => void connect()}
          >
            {state === 'connecting' ? join.connecting : join.connect}
          </button>
        </>
      )}
      {problem === 'no-answer' || problem === 'refused' ? (
        <p class="notice danger" role="alert">
          {problem === 'no-answer' ? join.noAnswer : join.connectFailed}
        </p>
      ) : (
        problem && <FailureNotice failure={problem} />
      )}
      {state === 'connected' && (
        <>
          <p class="notice good" ref={outcome} tabIndex={-1}>
            {join.connected(email)}
          </p>
          <h3>{join.doneGo}</h3>
          <p>
            <WhereToGo request={request} />
          </p>
        </>
      )}
    </div>
  )
}

/** Which company to open: the most common mistake is to have the wrong one open. */
function WhereToGo({ request }: { request: RequestAnswer | undefined }) {
  const { join, common } = useTexts()
  if (!request) return <>{join.goWhere.other}</>
  const next = nextAction(request)
  const { mine, administrator, client, newFirm, currentFirm } = request
  const isMyTurn = next && isMine(request, next)
  const isGrant = next?.kind === 'grant' || next?.kind === 'vendor-link'
  const where =
    mine.includes(administrator) && (isGrant || mine.includes('client'))
      ? join.goWhere.administrator(client.name)
      : mine.includes('new-firm')
        ? join.goWhere.newFirm(newFirm.name)
        : mine.includes('current-firm')
          ? join.goWhere.currentFirm(currentFirm.name)
          : join.goWhere.other
  return (
    <>
      {!isMyTurn && request.waitingOn && `${join.notYet(common.parties[request.waitingOn])} `}
      {where}
    </>
  )
}
