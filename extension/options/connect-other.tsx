import { useState } from 'preact/hooks'
import type { Language } from '../../shared/language.ts'
import { texts } from '../own-page/texts.ts'
import { openService } from '../platform/open-service.ts'

/** A service that this build doesn't know: the browser asks whether we may reach it, then its own page does the rest. */
export function ConnectOther({ language }: { language: Language }) {
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState<'badAddress' | 'denied'>()
  const words = texts[language]
  const connect = async (event: Event) => {
    event.preventDefault()
    setProblem(undefined)
    const outcome = await openService(address.trim())
    if (outcome !== 'opened') setProblem(outcome === 'denied' ? 'denied' : 'badAddress')
  }
  return (
    <section class="card" aria-labelledby="other">
      <h2 id="other">{words.connectOther}</h2>
      <p class="calm" id="other-help">
        {words.connectOtherHelp}
      </p>
      <form class="line" noValidate onSubmit={(event) => void connect(event)}>
        <label for="other-address">{words.address}</label>
        <input
          id="other-address"
          type="url"
          placeholder="https://"
          value={address}
          aria-describedby={problem ? 'other-problem' : 'other-help'}
          aria-invalid={problem !== undefined}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit">{words.connect}</button>
      </form>
      {problem && (
        <p class="danger-text" id="other-problem" role="alert">
          {words[problem]}
        </p>
      )}
    </section>
  )
}
