import type { Container, Labels, Locator } from '../../shared/guides/locator.ts'
import type { Language } from '../../shared/language.ts'
import { foldName } from '../../shared/fold-name.ts'
import type { Pair } from './corpus.ts'

/** What an author knows of a system that comes in two languages: what each name is called in the other one. */
export type Glossary = ReadonlyMap<string, ReadonlySet<string>>

/** From the names that the corpus itself gives in both languages. */
export function glossaryOf(pairs: readonly Pair[]): Glossary {
  const glossary = new Map<string, Set<string>>()
  const add = (from: string, to: string) => {
    const key = foldName(from)
    glossary.set(key, (glossary.get(key) ?? new Set()).add(to))
  }
  for (const { old, lang } of pairs) {
    if (!old.name || !old.altname || !lang) continue
    add(`${lang} ${old.name}`, old.altname)
    add(`${lang === 'sv' ? 'en' : 'sv'} ${old.altname}`, old.name)
  }
  return glossary
}

/** A description with the other language's names added, as an author would: the element's own from the corpus, its places' from the glossary. */
export function inBothLanguages(
  locator: Locator,
  pageLanguage: Language,
  altname: string | undefined,
  glossary: Glossary,
): Locator {
  const other = pageLanguage === 'sv' ? 'en' : 'sv'
  const translate = (labels: Labels): Labels => ({
    ...labels,
    [other]: labels[pageLanguage].flatMap((name) => [...(glossary.get(foldName(`${pageLanguage} ${name}`)) ?? [name])]),
  })
  const inPlace = (container: Container): Container => {
    if (container.kind === 'row' || container.kind === 'menu') return { ...container, of: translate(container.of) }
    if (container.kind === 'dialog') return { ...container, about: translate(container.about) }
    if (container.kind === 'block' || container.kind === 'column')
      return { ...container, headed: translate(container.headed) }
    return container
  }
  return {
    ...locator,
    ...(locator.labels && { labels: altname ? { ...locator.labels, [other]: [altname] } : translate(locator.labels) }),
    ...(locator.in && { in: locator.in.map(inPlace) }),
  }
}
