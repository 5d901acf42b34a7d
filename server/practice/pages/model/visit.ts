import type {
  ClientsAnswer,
  LinkRequestsAnswer,
  MeAnswer,
  OpenCompanyAnswer,
  PersonAnswer,
  UsersAnswer,
} from '../../contract.ts'
import type { Page } from '../page.ts'
import { goToLogin } from './api.ts'
import { pathOf, readRoute, type View } from './route.ts'

/** Fetches what the page at the present address shows. */
export async function visit(page: Page): Promise<void> {
  const { model, api } = page
  const { route } = model.state
  if (route.page === 'outer') return
  if (route.page === 'login') {
    const people = await api.read<PersonAnswer[]>('/people')
    if (people.ok) model.set({ people: people.value })
    return
  }
  const me = await api.read<MeAnswer>('/me')
  if (!me.ok) return goToLogin()
  model.set({ me: me.value })
  if (route.page === 'companies') return
  const company = await api.read<OpenCompanyAnswer>(`/companies/${route.token}`)
  if (!company.ok) return model.set({ notice: page.texts.notAllowed })
  document.title = `${company.value.name} – ${page.texts.product}`
  model.set({ company: company.value })
  if (route.page === 'view' || !page.traits.place.isFramed) await visitView(page)
}

/** Fetches what the view shows; where the view stands in a frame, the frame does. */
export async function visitView(page: Page): Promise<void> {
  const { model, api } = page
  const { token, view } = model.state.route
  if (view === 'users') {
    const users = await api.read<UsersAnswer>(`/companies/${token}/users`)
    if (users.ok) model.set({ users: users.value })
    else if (users.status === 403) model.set({ notice: page.texts.notAllowed })
  }
  if (view === 'lobby' || view === 'clients') {
    const requests = await api.read<LinkRequestsAnswer>(`/companies/${token}/link-requests`)
    if (requests.ok) model.set({ requests: requests.value })
  }
  if (view === 'clients') {
    const clients = await api.read<ClientsAnswer>(`/companies/${token}/clients`)
    if (clients.ok) model.set({ clients: clients.value })
  }
}

/** Goes to another view of the open company; the shell stays, as in an application of one page. */
export function goToView(page: Page, view: View): void {
  const { model } = page
  const { token } = model.state.route
  history.pushState(null, '', pathOf('app', token, view))
  showPresentAddress(page)
}

/** Draws what the address says: after going there, and on the browser's back and forward. */
export function showPresentAddress(page: Page): void {
  const route = readRoute(location.pathname)
  if (!route) return location.reload()
  const { model, traits } = page
  model.set({
    route,
    dialog: undefined,
    linking: undefined,
    notice: undefined,
    isMenuOpen: false,
    isNavigationOpen: false,
  })
  if (!traits.place.isFramed) void visitView(page)
}

/** Opens a company as a new page, in the whole window also when asked for from within a frame. */
export function openCompany(token: string, view: View): void {
  const whole = window.top ?? window
  whole.location.assign(pathOf('app', token, view))
}
