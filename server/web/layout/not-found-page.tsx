import { useTexts } from '../language.tsx'
import { useSession } from '../session.tsx'
import { PageHeading } from './page-heading.tsx'

/** For an unknown address, and for a link request that is not the reader's to see: the two must look alike. */
export function NotFoundPage() {
  const { common } = useTexts()
  const { session } = useSession()
  return (
    <div class="narrow">
      <PageHeading title={common.notFoundTitle} lead={common.notFoundText} />
      {session.state === 'signed-in' && <p>{common.notFoundOtherAccount(session.account.email)}</p>}
      <p>
        <a class="button primary" href="/">
          {session.state === 'signed-in' ? common.toRequests : common.signIn}
        </a>
      </p>
    </div>
  )
}
