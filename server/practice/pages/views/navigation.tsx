import { CLIENT_MANAGER } from '../labels.ts'
import type { View } from '../model/route.ts'
import { goToView } from '../model/visit.ts'
import { usePage } from '../page.ts'
import { part } from '../parts.ts'

/** Where a program's name leads; most programs are not part of the practice. */
const PROGRAM_VIEWS: Record<string, View> = { [CLIENT_MANAGER]: 'clients', Fakturering: 'invoices' }

/** The menu of the programs that the person has in the open company. */
export function Navigation() {
  const page = usePage()
  const { model, texts, labels } = page
  const { company, route } = model.state
  const open = (view: View | undefined) => (view ? goToView(page, view) : model.set({ notice: texts.notHere }))
  const item = (label: string, name: string, view: View | undefined) => (
    <li key={name}>
      <a
        href="#"
        class={view === route.view ? 'nav-item nav-item-current' : 'nav-item'}
        aria-current={view === route.view ? 'page' : undefined}
        ref={part(name)}
        onClick={(event) => {
          event.preventDefault()
          open(view)
        }}
      >
        {label}
      </a>
    </li>
  )
  return (
    <nav class="nav">
      <ul>
        {item(texts.start, 'nav start', 'lobby')}
        {company?.programs.map((label) => item(labels.program(label), `nav ${label}`, PROGRAM_VIEWS[label]))}
        {item(texts.help, 'nav help', 'help')}
      </ul>
      {company?.programs.length === 0 && <p class="nav-empty">{texts.noPrograms}</p>}
    </nav>
  )
}
