import { useState } from 'preact/hooks'
import type { Language } from '../../shared/language.ts'
import type { Contact } from '../../shared/link-request/schema.ts'
import type { Scene } from './scene.ts'
import { words } from './texts.ts'

interface Properties {
  scene: Scene
  language: Language
  onSend: (to: { administrator: 'client' | 'current-firm'; contact?: Contact }) => void
  onBack: () => void
}

/** "I am not the administrator": the same request goes to the other party, or to another person at the same one. */
export function HandOver({ scene, language, onSend, onBack }: Properties) {
  const say = words(language)
  const { client, currentFirm, administrator } = scene.lead.task.request
  const other = administrator === 'client' ? ('current-firm' as const) : ('client' as const)
  const otherContact = other === 'client' ? client.contact : currentFirm.contact
  const otherName = other === 'client' ? client.name : currentFirm.name
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend({ administrator, contact: { name: name.trim(), email: email.trim().toLowerCase(), language } })
      }}
    >
      <h2>{say.handOverTitle}</h2>
      <p>{say.handOverIntro}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => onSend({ administrator: other })}>
          {say.handOverTo(`${otherContact.name}, ${otherName}`)}
        </button>
      </div>
      <p class="note">{say.somebodyElse}</p>
      <label>
        {say.name}
        <input
          required
          value={name}
          maxLength={200}
          autoComplete="off"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label>
        {say.email}
        <input
          required
          type="email"
          value={email}
          maxLength={254}
          autoComplete="off"
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
      </label>
      <div class="actions">
        <button type="submit">{say.send}</button>
        <button type="button" class="quiet" onClick={onBack}>
          {say.back}
        </button>
      </div>
    </form>
  )
}
