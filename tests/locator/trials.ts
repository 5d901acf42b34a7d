import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Locator } from '../../shared/guides/locator.ts'
import type { Language } from '../../shared/language.ts'
import type { Pair } from './corpus.ts'
import { inBothLanguages, learnFromBoth, type Glossary } from './glossary.ts'

export type Verdict = 'right' | 'wrong' | 'none'

/** What became of one description: on the new page, with its element taken away there, and on a page that never had it. */
export interface Trial {
  pair: Pair
  /** Why the description was refused on the old page; then nothing was looked up. */
  refused?: string
  locator?: Locator
  present?: Verdict
  removed?: Verdict
  otherPage?: Verdict
  /** What was pointed at, where that was wrong. */
  wrongAt: string[]
  reason?: string
}

/** Describes each pair's element on its old page and looks the descriptions up on the new ones. */
export async function runTrials(
  browser: Browser,
  bundle: string,
  folder: string,
  pairs: readonly Pair[],
  glossary: Map<string, Set<string>>,
  progress: (line: string) => void = () => undefined,
): Promise<Trial[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true })
  const page = await context.newPage()
  const trials: Trial[] = pairs.map((pair) => ({ pair, wrongAt: [] }))
  const visit = async (file: string) => {
    await page.goto(`file://${join(folder, file)}`, { waitUntil: 'load' })
    await page.evaluate(bundle)
  }
  try {
    for (const [file, group] of grouped(trials, ({ pair }) => pair.old.file)) {
      if (group.some(({ pair }) => pair.corpus === 'django-xlang')) await learnFromBoth(page, folder, file, glossary)
      await visit(file)
      await describeAll(page, group, glossary)
    }
    progress(`${trials.filter(({ locator }) => locator).length} of ${trials.length} described`)
    const described = trials.filter(({ locator }) => locator)
    for (const [file, group] of grouped(described, ({ pair }) => pair.new.file)) {
      await visit(file)
      await lookUpAll(page, group)
    }
    for (const [file, group] of grouped(described, ({ pair }) => pair.neg)) {
      await visit(file)
      await lookUpWhereAbsent(page, group)
    }
  } finally {
    await context.close()
  }
  return trials
}

function grouped(trials: readonly Trial[], by: (trial: Trial) => string | undefined): Map<string, Trial[]> {
  const groups = new Map<string, Trial[]>()
  for (const trial of trials) {
    const key = by(trial)
    if (key) groups.set(key, [...(groups.get(key) ?? []), trial])
  }
  return groups
}

async function describeAll(page: Page, trials: readonly Trial[], glossary: Glossary): Promise<void> {
  const answers = await page.evaluate(
    (xpaths) => {
      const view = globalThis.locating.open()
      return xpaths.map((xpath) => {
        const element = document.evaluate(xpath, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue
        return element ? view.describe(element as Element) : { ok: false as const, reason: 'not-there' }
      })
    },
    trials.map(({ pair }) => pair.old.xpath),
  )
  for (const [index, trial] of trials.entries()) {
    const answer = answers[index]
    if (answer?.ok) trial.locator = translated(answer.locator, trial.pair, glossary)
    else trial.refused = answer?.reason ?? 'not-there'
  }
}

/** On the system's other-language pages a description holds for both: an author writes each name twice. */
function translated(locator: Locator, { lang, old }: Pair, glossary: Glossary): Locator {
  const language: Language = lang ?? 'en'
  return lang ? inBothLanguages(locator, language, old.altname, glossary) : locator
}

async function lookUpAll(page: Page, trials: readonly Trial[]): Promise<void> {
  const answers = await page.evaluate(
    (asked) => {
      const view = globalThis.locating.open()
      const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
      const isAsMeant = (found: Element, meant: Element) =>
        (found as HTMLLabelElement).control === meant ||
        found === meant ||
        ((found.contains(meant) || meant.contains(found)) && words(found) === words(meant))
      const show = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160)
      return asked.map(({ xpath, locator }) => {
        const meant = xpath
          ? (document.evaluate(xpath, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue as Element)
          : null
        const located = view.locate(locator)
        const wrongAt: string[] = []
        let present: 'right' | 'wrong' | 'none' = 'none'
        if (located.found === 'one') {
          present = meant && isAsMeant(located.element, meant) ? 'right' : 'wrong'
          if (present === 'wrong') wrongAt.push(show(located.element))
        }
        const reason = located.found === 'one' ? '' : `${located.found} ${located.reason}`
        if (!meant) return { present, wrongAt, reason }
        const gap = document.createComment('')
        meant.replaceWith(gap)
        const without = view.locate(locator)
        if (without.found === 'one') wrongAt.push(show(without.element))
        gap.replaceWith(meant)
        return { present, removed: without.found === 'one' ? ('wrong' as const) : ('none' as const), wrongAt, reason }
      })
    },
    trials.flatMap(({ pair, locator }) => (locator ? [{ xpath: pair.new.xpath, locator }] : [])),
  )
  for (const [index, trial] of trials.entries()) Object.assign(trial, answers[index])
}

async function lookUpWhereAbsent(page: Page, trials: readonly Trial[]): Promise<void> {
  const answers = await page.evaluate(
    (locators) => {
      const view = globalThis.locating.open()
      return locators.map((locator) => {
        const located = view.locate(locator)
        return located.found === 'one' ? located.element.outerHTML.replace(/\s+/g, ' ').slice(0, 160) : null
      })
    },
    trials.flatMap(({ locator }) => locator ?? []),
  )
  for (const [index, trial] of trials.entries()) {
    const shown = answers[index]
    trial.otherPage = shown ? 'wrong' : 'none'
    if (shown) trial.wrongAt.push(shown)
  }
}
