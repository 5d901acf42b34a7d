import { CLIENT_MANAGER } from '../labels.ts'
import type { View } from '../model/route.ts'
import { goToView } from '../model/visit.ts'
import { usePage } from '../page.ts'

/** Where a program's name leads; most programs are not part of the practice. */
const PROGRAM_VIEWS: Record<string, View> = { [CLIENT_MANAGER]: 'clients', Fakturering: 'invoices' }

/** The menu of the programs that the person has in the open company. */
export function NavigationMenu() {
  const page = usePage()
  const { model, texts, labels, traits } = page
  const { company, route, isNavigationOpen } = model.state
  const { Navigation } = traits.navigation
  const item = (label: string, part: string, view: View | undefined) => ({
    label,
    part,
    isCurrent: view === route.view,
    onPress: () => (view ? goToView(page, view) : model.set({ notice: texts.notHere, isNavigationOpen: false })),
  })
  const programs = company?.programs ?? []
  return (
    <Navigation
      label={texts.menu}
      items={[
        item(texts.start, 'nav start', 'lobby'),
        ...programs.map((label) => item(labels.program(label), `nav ${label}`, PROGRAM_VIEWS[label])),
        item(texts.help, 'nav help', 'help'),
      ]}
      note={company && programs.length === 0 ? texts.noPrograms : undefined}
      isOpen={isNavigationOpen}
      onToggle={() => model.set({ isNavigationOpen: !model.state.isNavigationOpen })}
    />
  )
}
