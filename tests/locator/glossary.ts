import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Container, Labels, Locator } from '../../shared/guides/locator.ts'
import type { Language } from '../../shared/language.ts'
import { trimName } from '../../extension/page/trim-name.ts'
import type { Pair } from './corpus.ts'

/** What an author knows of a system that comes in two languages: what each name is called in the other one. */
export type Glossary = ReadonlyMap<string, ReadonlySet<string>>

/** From the names that the corpus itself gives in both languages. */
export function glossaryOf(pairs: readonly Pair[]): Map<string, Set<string>> {
  const glossary = new Map<string, Set<string>>()
  for (const { old, lang } of pairs) {
    if (!old.name || !old.altname || !lang) continue
    addTo(glossary, lang, old.name, old.altname)
    addTo(glossary, lang === 'sv' ? 'en' : 'sv', old.altname, old.name)
  }
  return glossary
}

function addTo(glossary: Map<string, Set<string>>, language: Language, from: string, to: string): void {
  const key = trimName(`${language} ${from}`)
  glossary.set(key, (glossary.get(key) ?? new Set()).add(to))
}

/**
 * What headings and tooltips are called in both languages, read off one old page in each: an author who teaches a
 * bilingual guide has both open. Only what stands in the same place and is made alike teaches anything.
 */
export async function learnFromBoth(
  page: Page,
  folder: string,
  file: string,
  glossary: Map<string, Set<string>>,
): Promise<void> {
  const other = file.replace('/en/', '/sv/')
  if (other === file) return
  const [english, swedish] = [await wordsOn(page, join(folder, file)), await wordsOn(page, join(folder, other))]
  for (const [place, words] of english) {
    for (const [kind, text] of words.entries()) {
      const translated = swedish.get(place)?.[kind]
      if (text && translated && !glossary.has(trimName(`en ${text}`))) addTo(glossary, 'en', text, translated)
    }
  }
}

/** Per place and make of an element: what it says as a heading, and in attributes. */
async function wordsOn(page: Page, path: string): Promise<Map<string, string[]>> {
  await page.goto(`file://${path}`, { waitUntil: 'domcontentloaded' })
  const entries = await page.evaluate(() => {
    const placeOf = (element: Element): string => {
      const { parentElement, localName } = element
      if (!parentElement) return localName
      const likes = [...parentElement.children].filter((sibling) => sibling.localName === localName)
      return `${placeOf(parentElement)}/${localName}${likes.indexOf(element)}`
    }
    return [...document.body.querySelectorAll('*')].map((element): [string, string[]] => {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
      // Rows stand in the order of their own language, so only what heads something is the same in both.
      const heads = element.matches('h1,h2,h3,h4,h5,h6,caption,legend,summary,thead th')
      const tips = ['title', 'alt', 'aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? '')
      return [`${placeOf(element)} ${element.id} ${element.className}`, [heads ? text : '', ...tips]]
    })
  })
  return new Map(entries)
}

/** A description with the other language's names added, as an author would: the corpus gives the element's own, the glossary the rest. */
export function inBothLanguages(
  locator: Locator,
  pageLanguage: Language,
  altname: string | undefined,
  glossary: Glossary,
): Locator {
  const other = pageLanguage === 'sv' ? 'en' : 'sv'
  const translate = (labels: Labels): Labels => ({
    ...labels,
    [other]: labels[pageLanguage].flatMap((name) => [...(glossary.get(trimName(`${pageLanguage} ${name}`)) ?? [name])]),
  })
  // The corpus says what the first, its announced name, is called; its tooltip and the like stand on the old page.
  const known = (labels: Labels): string[] =>
    labels[pageLanguage].slice(1).flatMap((name) => [...(glossary.get(trimName(`${pageLanguage} ${name}`)) ?? [])])
  const inPlace = (container: Container): Container => {
    if (container.kind === 'row' || container.kind === 'menu') return { ...container, of: translate(container.of) }
    if (container.kind === 'dialog') return { ...container, about: translate(container.about) }
    if (container.kind === 'block' || container.kind === 'column')
      return { ...container, headed: translate(container.headed) }
    return container
  }
  return {
    ...locator,
    ...(locator.labels && {
      labels: altname
        ? { ...locator.labels, [other]: [...new Set([altname, ...known(locator.labels)])] }
        : translate(locator.labels),
    }),
    ...(locator.in && { in: locator.in.map(inPlace) }),
  }
}
