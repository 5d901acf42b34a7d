import type { Language } from '../../shared/language.ts'
import { askBackground } from '../platform/ask-background.ts'
import { texts } from './texts.ts'

const NAMES: Record<Language, string> = { sv: 'Svenska', en: 'English' }

export function LanguageChoice({ language, onChosen }: { language: Language; onChosen: () => Promise<void> }) {
  const choose = async (chosen: Language) => {
    await askBackground('language.choose', { language: chosen })
    await onChosen()
  }
  return (
    <div class="marks" role="group" aria-label={texts[language].language}>
      {(Object.keys(NAMES) as Language[]).map((option) => (
        <button
          key={option}
          type="button"
          class="small"
          lang={option}
          aria-pressed={option === language}
          onClick={() => void choose(option)}
        >
          {NAMES[option]}
        </button>
      ))}
    </div>
  )
}
