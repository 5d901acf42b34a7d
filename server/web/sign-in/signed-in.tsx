import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Loading } from '../layout/loading.tsx'
import { useSession } from '../session.tsx'

const SignInPage = lazy(async () => (await import('./sign-in-page.tsx')).SignInPage)

/** The page for whoever is signed in; anyone else signs in first, at the same address. */
export function signedIn<P extends object>(Page: ComponentType<P>): ComponentType<P> {
  return function SignedIn(props: P) {
    const { session, refresh } = useSession()
    switch (session.state) {
      case 'loading':
        return <Loading />
      case 'failed':
        return <FailureNotice failure={session.failure} onRetry={() => void refresh()} />
      case 'signed-out':
        return <SignInPage returning />
      case 'signed-in':
        return <Page {...props} />
    }
  }
}
