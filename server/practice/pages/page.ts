import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../../../shared/language.ts'
import type { Api } from './model/api.ts'
import type { Model } from './model/model.ts'
import type { Labels } from './labels.ts'
import type { Texts } from './texts.ts'
import type { ChosenTraits } from './trait.ts'

/** What everything that is drawn needs: how this skin does it, in which words, and what there is to show. */
export interface Page {
  traits: ChosenTraits
  language: Language
  texts: Texts
  labels: Labels
  model: Model
  api: Api
}

export const PageContext = createContext<Page | undefined>(undefined)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('Drawn outside a page.')
  return page
}
