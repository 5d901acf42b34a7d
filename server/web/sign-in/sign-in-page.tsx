import { useLocation } from 'preact-iso'
import { useTexts } from '../language.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { useSession } from '../session.tsx'
import { MailLinkForm } from './mail-link-form.tsx'
import { rememberReturnPath } from './return-path.ts'

/** `returning`: shown in place of a page that needs a session. */
export function SignInPage({ returning = false }: { returning?: boolean }) {
  const { signIn, common } = useTexts()
  const { url } = useLocation()
  const { session } = useSession()
  if (session.state === 'signed-in') {
    return (
      <div class="narrow">
        <PageHeading title={signIn.title} lead={signIn.already} />
        <a class="button primary" href="/">
          {common.toRequests}
        </a>
      </div>
    )
  }
  return (
    <div class="narrow">
      <PageHeading title={signIn.title} lead={returning && url !== '/' ? signIn.signInFirst : signIn.lead} />
      <MailLinkForm submitText={signIn.send} onSend={() => rememberReturnPath(returning ? url : '/')} />
    </div>
  )
}
