import { languageSchema, type Language } from '../../../shared/language.ts'
import { call } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { useSession } from '../session.tsx'

/** Each language in its own words, whatever is spoken now. */
const NAMES: Record<Language, string> = { sv: 'Svenska', en: 'English' }

export function LanguageSwitch() {
  const { language, choose, texts } = useLanguage()
  const { session } = useSession()
  const change = async (next: Language) => {
    await choose(next)
    // Mails follow the choice; that this failed is no reason to say anything now.
    if (session.state === 'signed-in') await call('updateMe', { body: { language: next } })
  }
  return (
    <div class="language-switch" role="group" aria-label={texts.common.language}>
      {languageSchema.options.map((option) => (
        <button
          key={option}
          type="button"
          lang={option}
          aria-pressed={option === language}
          onClick={() => void change(option)}
        >
          {NAMES[option]}
        </button>
      ))}
    </div>
  )
}
