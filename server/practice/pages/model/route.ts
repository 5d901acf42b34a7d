/**
 * `/app/<company>/<view>` the whole page · `/view/<company>/<view>` a view alone, as it stands in a frame ·
 * `/outer/<company>/<view>` a frame that holds that frame · `/login?next=` · `/companies`
 */
export interface Route {
  page: 'login' | 'companies' | 'app' | 'view' | 'outer'
  token: string
  view: View
}
export const VIEWS = ['lobby', 'users', 'clients', 'invoices', 'help'] as const
export type View = (typeof VIEWS)[number]

const isView = (text: string | undefined): text is View => (VIEWS as readonly string[]).includes(text ?? '')

export function readRoute(path: string): Route | undefined {
  const [, page, token = '', view] = path.split('/')
  if (page === 'login' || page === 'companies') return { page, token: '', view: 'lobby' }
  if (page !== 'app' && page !== 'view' && page !== 'outer') return undefined
  return /^[0-9a-f]{32}$/.test(token) && isView(view) ? { page, token, view } : undefined
}

export const pathOf = (page: Route['page'], token: string, view: View): string => `/${page}/${token}/${view}`
