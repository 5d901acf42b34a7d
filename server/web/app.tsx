import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso'
import type { Language } from '../../shared/language.ts'
import { LanguageProvider } from './language.tsx'
import { CrashBoundary } from './layout/crash-boundary.tsx'
import { PageFrame } from './layout/page-frame.tsx'
import { NotFoundPage } from './layout/not-found-page.tsx'
import { SessionProvider } from './session.tsx'
import { signedIn } from './sign-in/signed-in.tsx'
import type { Texts } from './texts/texts.ts'

const SignInPage = lazy(async () => (await import('./sign-in/sign-in-page.tsx')).SignInPage)
const TokenPage = lazy(async () => (await import('./sign-in/token-page.tsx')).TokenPage)
const BoardPage = signedIn(lazy(async () => (await import('./board/board-page.tsx')).BoardPage))
const NewRequestPage = signedIn(lazy(async () => (await import('./new-request/new-request-page.tsx')).NewRequestPage))
const EditRequestPage = signedIn(
  lazy(async () => (await import('./edit-request/edit-request-page.tsx')).EditRequestPage),
)
const ImportPage = signedIn(lazy(async () => (await import('./import-requests/import-page.tsx')).ImportPage))
const InsightPage = signedIn(lazy(async () => (await import('./insight/insight-page.tsx')).InsightPage))
const GuidesPage = signedIn(lazy(async () => (await import('./guides/guides-page.tsx')).GuidesPage))
const DraftPage = signedIn(lazy(async () => (await import('./guides/draft-page.tsx')).DraftPage))
const PracticePage = signedIn(lazy(async () => (await import('./practice/practice-page.tsx')).PracticePage))
const RequestPage = signedIn(lazy(async () => (await import('./request/request-page.tsx')).RequestPage))
const JoinPage = signedIn(lazy(async () => (await import('./join/join-page.tsx')).JoinPage))
const ConnectPage = signedIn(lazy(async () => (await import('./connect/connect-page.tsx')).ConnectPage))

/** Links to what the service answers itself (downloads, its own documents) are the browser's to follow. */
const OURS = /^\/(?!api\/|docs|outbox|openapi\.json)/

const SignIn = ({ query }: { query?: Record<string, string> }) => (query?.['token'] ? <TokenPage /> : <SignInPage />)

export function App({ language, texts }: { language: Language; texts: Texts }) {
  return (
    <LanguageProvider language={language} texts={texts}>
      <SessionProvider>
        <LocationProvider scope={OURS}>
          <PageFrame>
            <CrashBoundary>
              <ErrorBoundary>
                <Router>
                  <Route path="/" component={BoardPage} />
                  <Route path="/sign-in" component={SignIn} />
                  <Route path="/join" component={TokenPage} />
                  <Route path="/join/:id" component={JoinPage} />
                  <Route path="/requests/new" component={NewRequestPage} />
                  <Route path="/requests/import" component={ImportPage} />
                  <Route path="/requests/:id/edit" component={EditRequestPage} />
                  <Route path="/requests/:id" component={RequestPage} />
                  <Route path="/insight" component={InsightPage} />
                  <Route path="/guides" component={GuidesPage} />
                  <Route path="/guides/drafts/:id" component={DraftPage} />
                  <Route path="/practice" component={PracticePage} />
                  <Route path="/connect" component={ConnectPage} />
                  <Route default component={NotFoundPage} />
                </Router>
              </ErrorBoundary>
            </CrashBoundary>
          </PageFrame>
        </LocationProvider>
      </SessionProvider>
    </LanguageProvider>
  )
}
