import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { call, type Failure } from '../api.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Loading } from '../layout/loading.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { useSession } from '../session.tsx'
import { MailLinkForm } from './mail-link-form.tsx'
import { takeReturnPath } from './return-path.ts'

/**
 * Where mailed links lead. The token is traded by a POST from here, so that mail scanners, which only GET, do not use it
 * up; and it leaves the address bar at once, so that it isn't bookmarked or passed on.
 */
export function TokenPage() {
  const { signIn, common } = useTexts()
  const { session, enter } = useSession()
  const { route, query } = useLocation()
  const [failure, setFailure] = useState<Failure>()
  const token = useRef(query['token'] ?? '')

  const trade = async () => {
    setFailure(undefined)
    if (!token.current) return setFailure({ code: 'sign-in-link-invalid' })
    const traded = await call('createSession', { body: { token: token.current } })
    if (!traded.ok) return setFailure(traded.failure)
    const { account, requestId } = traded.value
    enter(account)
    route(requestId ? `/join/${requestId}` : takeReturnPath(), true)
  }
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname)
    void trade()
  }, [])

  if (!failure) {
    return (
      <div class="narrow">
        <PageHeading title={signIn.exchanging} />
        <Loading />
      </div>
    )
  }
  if (failure.code !== 'sign-in-link-invalid' && failure.code !== 'invalid-request') {
    return (
      <div class="narrow">
        <PageHeading title={signIn.title} />
        <FailureNotice failure={failure} onRetry={() => void trade()} />
      </div>
    )
  }
  return (
    <div class="narrow">
      <PageHeading title={signIn.usedTitle} lead={signIn.used} />
      {session.state === 'signed-in' ? (
        <p>
          {signIn.already} <a href="/">{common.toRequests}</a>
        </p>
      ) : (
        <MailLinkForm submitText={signIn.sendNew} />
      )}
    </div>
  )
}
