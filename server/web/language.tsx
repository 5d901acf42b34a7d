import { createContext, type ComponentChildren } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { languageSchema, pickLanguage, type Language } from '../../shared/language.ts'
import { createFormat, type Format } from './format.ts'
import { browserStorage, keep, readKept } from './kept.ts'
import { loadTexts, type Texts } from './texts/texts.ts'

const KEY = 'kopplingsguiden.language'

/** What the person chose in this browser, else what the browser prefers. */
export function chosenLanguage(): Language {
  return readKept(browserStorage, KEY, languageSchema) ?? pickLanguage(navigator.languages)
}

interface LanguageContext {
  language: Language
  texts: Texts
  format: Format
  choose: (language: Language) => Promise<void>
}
const Context = createContext<LanguageContext | undefined>(undefined)

interface Props {
  language: Language
  texts: Texts
  children: ComponentChildren
}

export function LanguageProvider(initial: Props) {
  const [{ language, texts }, setSpoken] = useState({ language: initial.language, texts: initial.texts })
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = useCallback(async (next: Language) => {
    keep(browserStorage, KEY, next)
    setSpoken({ language: next, texts: await loadTexts(next) })
  }, [])
  const format = useMemo(() => createFormat(language), [language])
  const value = useMemo(() => ({ language, texts, format, choose }), [language, texts, format, choose])
  return <Context.Provider value={value}>{initial.children}</Context.Provider>
}

export function useLanguage(): LanguageContext {
  const context = useContext(Context)
  if (!context) throw new Error('No LanguageProvider')
  return context
}

export const useTexts = (): Texts => useLanguage().texts
