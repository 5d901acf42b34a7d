import { openCompany } from '../model/visit.ts'
import { usePage, type Page } from '../page.ts'
import type { Action } from '../trait.ts'

/** The company's name top right, and the menu behind it. */
export function TopBar() {
  const page = usePage()
  const { model, traits, texts } = page
  const { company, me, isMenuOpen } = model.state
  const { Name } = traits.names
  const { Header } = traits.header
  return (
    <Header
      product={texts.product}
      company={company && <Name text={company.name} />}
      person={me && <Name text={me.name} />}
      items={company && !traits.landing.isAlone ? menuItems(page) : undefined}
      isOpen={isMenuOpen}
      onToggle={() => model.set({ isMenuOpen: !model.state.isMenuOpen })}
    />
  )
}

function menuItems(page: Page): Action[] {
  const { model, texts, api } = page
  const { company, me } = model.state
  const isNotHere = () => model.set({ isMenuOpen: false, notice: texts.notHere })
  const items: Action[] = []
  if (company?.isAdministrator) {
    const onPress = () => openCompany(company.token, 'users')
    items.push({ label: texts.manageUsers, part: 'menu users', onPress })
  }
  items.push({ label: texts.companySettings, part: 'menu settings', onPress: isNotHere })
  items.push({ label: texts.mySettings, part: 'menu my-settings', onPress: isNotHere })
  if ((me?.companies.length ?? 0) > 1 || !me?.companies.some(({ token }) => token === company?.token)) {
    items.push({ label: texts.switchCompany, part: 'menu switch', onPress: () => location.assign('/companies') })
  }
  const logOut = async () => {
    await api.write('DELETE', '/session')
    location.assign('/login')
  }
  items.push({ label: texts.logOut, part: 'menu log-out', onPress: () => void logOut() })
  return items
}
