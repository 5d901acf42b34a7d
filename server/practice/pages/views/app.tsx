import type { ComponentChildren } from 'preact'
import { pathOf } from '../model/route.ts'
import { usePage } from '../page.ts'
import { ClientsView } from './clients-view.tsx'
import { CompaniesPage } from './companies-page.tsx'
import { HelpView } from './help-view.tsx'
import { InvoicesView } from './invoices-view.tsx'
import { LobbyView } from './lobby-view.tsx'
import { LoginPage } from './login-page.tsx'
import { NavigationMenu } from './navigation.tsx'
import { TopBar } from './top-bar.tsx'
import { UsersView } from './users-view.tsx'

const VIEWS = { lobby: LobbyView, users: UsersView, clients: ClientsView, invoices: InvoicesView, help: HelpView }

/** What the present address shows. */
export function App() {
  const { model, traits } = usePage()
  const { route } = model.state
  const { Place } = traits.place
  if (route.page === 'login') return <LoginPage />
  if (route.page === 'companies') return <CompaniesPage />
  if (route.page === 'view') return <View />
  if (route.page === 'outer') return <iframe name="innerFrame" src={pathOf('view', route.token, route.view)} />
  return (
    <Shell>
      <Place path={pathOf('view', route.token, route.view)} key={route.view}>
        <View />
      </Place>
    </Shell>
  )
}

function View() {
  const { model, texts, traits } = usePage()
  const { notice, route, isShifted, me } = model.state
  const Shown = VIEWS[traits.landing.isAlone ? traits.landing.view : route.view]
  return (
    <div class="view">
      {isShifted && <div class="shift">{texts.shift}</div>}
      {notice && (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
      {me ? <Shown /> : <p class="loading">{texts.loading}</p>}
    </div>
  )
}

function Shell({ children }: { children: ComponentChildren }) {
  const { texts, traits } = usePage()
  return (
    <div class="shell">
      <TopBar />
      <div class="beneath">
        {!traits.landing.isAlone && <NavigationMenu />}
        <main class="main">{children}</main>
      </div>
      <footer class="foot">{texts.foot}</footer>
    </div>
  )
}
