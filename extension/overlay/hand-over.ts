import type { Contact } from '../../shared/link-request/schema.ts'
import type { OverlayWords } from '../../shared/overlay-words.ts'
import { fill } from './fill.ts'
import { makeElement, writeText } from './make-element.ts'
import type { Scene } from './scene.ts'

/** Whom the request goes to instead: the other party, or another person at the same one. */
export type NewAdministrator =
  | { administrator: 'client' | 'current-firm' }
  | { administrator: 'client' | 'current-firm'; contact: Omit<Contact, 'language'> }

export interface HandOver {
  element: HTMLElement
  show(scene: Scene, say: OverlayWords): void
}

/** "I am not the administrator": the form that hands the request over. */
export function createHandOver(onSend: (to: NewAdministrator) => void, onBack: () => void): HandOver {
  let administrator: 'client' | 'current-firm' = 'client'
  const other = () => (administrator === 'client' ? 'current-firm' : 'client')
  const title = makeElement('h2')
  const intro = makeElement('p')
  const toOther = makeElement('button', {
    type: 'button',
    class: 'primary',
    click: () => onSend({ administrator: other() }),
  })
  const somebodyElse = makeElement('p', { class: 'note' })
  const nameLabel = makeElement('span')
  const emailLabel = makeElement('span')
  const common = { required: '', autocomplete: 'off' }
  const name = makeElement('input', { ...common, maxlength: '200' })
  const email = makeElement('input', { ...common, maxlength: '254', type: 'email' })
  const send = makeElement('button')
  const back = makeElement('button', { type: 'button', class: 'quiet', click: onBack })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const contact = { name: name.value.trim(), email: email.value.trim().toLowerCase() }
    onSend({ administrator, contact })
  }
  return {
    element: makeElement(
      'form',
      { submit },
      title,
      intro,
      makeElement('div', { class: 'actions' }, toOther),
      somebodyElse,
      makeElement('label', {}, nameLabel, name),
      makeElement('label', {}, emailLabel, email),
      makeElement('div', { class: 'actions' }, send, back),
    ),
    show({ lead }, say) {
      const { client, currentFirm } = lead.task.request
      administrator = lead.task.request.administrator
      const firm = administrator === 'client' ? currentFirm : client
      writeText(title, say.handOverTitle)
      writeText(intro, say.handOverIntro)
      writeText(toOther, fill(say.handOverTo, { name: `${firm.contact.name}, ${firm.name}` }))
      writeText(somebodyElse, say.somebodyElse)
      writeText(nameLabel, say.name)
      writeText(emailLabel, say.email)
      writeText(send, say.send)
      writeText(back, say.back)
    },
  }
}
