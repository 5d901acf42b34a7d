import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useLanguage } from '../language.tsx'
import { useSession } from '../session.tsx'
import iconUrl from './icon.svg'
import { LanguageSwitch } from './language-switch.tsx'
import { OfflineBanner } from './offline-banner.tsx'

/** Header, main and footer around every page. */
export function PageFrame({ children }: { children: ComponentChildren }) {
  const { common } = useLanguage().texts
  return (
    <>
      <a class="skip-link" href="#main">
        {common.skipToContent}
      </a>
      <header class="site-header">
        <div class="site-header-inner">
          <a class="brand" href="/">
            <img src={iconUrl} alt="" width="28" height="28" />
            <span>{common.product}</span>
          </a>
          <Navigation />
          <div class="site-account">
            <LanguageSwitch />
            <Person />
          </div>
        </div>
      </header>
      <OfflineBanner />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="site-footer">
        <p>{common.notAffiliated}</p>
        <p>{common.whatWeSend}</p>
      </footer>
    </>
  )
}

function Navigation() {
  const { common } = useLanguage().texts
  const { session } = useSession()
  const { path } = useLocation()
  if (session.state !== 'signed-in') return null
  const { support, firms } = session.account
  const pages = [
    { href: '/', name: common.requests },
    ...(support || firms.length > 0
      ? [
          { href: '/requests/new', name: common.newRequest },
          { href: '/insight', name: common.insight },
        ]
      : []),
    ...(support ? [{ href: '/guides', name: common.guides }] : []),
    { href: '/connect', name: common.connectExtension },
    ...(support || firms.length > 0 ? [{ href: '/practice', name: common.practise }] : []),
  ]
  return (
    <nav class="site-nav" aria-label={common.mainNavigation}>
      {pages.map(({ href, name }) => (
        <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

function Person() {
  const { common } = useLanguage().texts
  const { session, leave } = useSession()
  const { route } = useLocation()
  if (session.state !== 'signed-in') return null
  const { email, name, support } = session.account
  const signOut = async () => {
    await leave()
    route('/sign-in')
  }
  return (
    <div class="person">
      <span class="person-name" title={email}>
        <span class="visually-hidden">{common.signedInAs('')}</span>
        {name ?? email}
      </span>
      <span class="person-role">
        {support && <span class="tag">{common.support}</span>}
        <button type="button" class="link-button" onClick={() => void signOut()}>
          {common.signOut}
        </button>
      </span>
    </div>
  )
}
