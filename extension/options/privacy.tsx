import type { Language } from '../../shared/language.ts'
import { OUTGOING } from '../own-page/outgoing.ts'
import { texts } from '../own-page/texts.ts'

/** The privacy statement: all that is sent, and what never is. */
export function Privacy({ language }: { language: Language }) {
  const words = texts[language]
  return (
    <section class="card" aria-labelledby="privacy">
      <h2 id="privacy">{words.privacy}</h2>
      <p class="calm">{words.privacySent}</p>
      <ul class="dots">
        {OUTGOING.map(({ words: line }) => (
          <li key={line.en}>{line[language]}</li>
        ))}
      </ul>
      <p>{words.privacyNever}</p>
    </section>
  )
}
