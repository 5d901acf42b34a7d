import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { CHROMIUM_ARGUMENTS } from '../../browser/chromium-arguments.ts'
import { corpusFolder, readNameCases, readPairs, type Pair } from '../../locator/corpus.ts'
import { glossaryOf } from '../../locator/glossary.ts'
import honestDuplicates from '../../locator/honest-duplicates.json' with { type: 'json' }
import { countNames } from '../../locator/name-cases.ts'
import { runTrials, type Trial } from '../../locator/trials.ts'
import { bundleLocator } from '../../page/bundle.ts'
import type { Proof, ProofResult, ProofRun } from '../proof.ts'

/** How many of the elements that are still there must be found, in percent; one whose description was refused is not. */
const RIGHT_AT_LEAST: Record<string, number> = { 'admin-templates': 66, 'django-admin': 92, 'django-xlang': 85 }
const NAMES_AT_LEAST = 360
/** Pairs of old and new pages in a sample of one corpus. */
const SAMPLED_PAGES = 1

const locatorCorpus: Proof = {
  name: 'Descriptions of old pages, looked up on redesigned ones',
  async run(run) {
    const folder = corpusFolder()
    if (!folder) return { rows: [{ corpus: 'not run: LOCATOR_CORPUS names no folder with the corpora' }], failures: [] }
    if (!existsSync(folder)) return { rows: [], failures: [`LOCATOR_CORPUS names ${folder}, which is not there.`] }
    const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'], args: CHROMIUM_ARGUMENTS })
    const bundle = await bundleLocator()
    const result: ProofResult = { rows: [], failures: [] }
    try {
      const glossary = glossaryOf([...readPairs(folder, 'django-admin'), ...readPairs(folder, 'django-xlang')])
      for (const corpus of Object.keys(RIGHT_AT_LEAST)) {
        const pairs = chosen(readPairs(folder, corpus), run)
        if (pairs.length === 0) result.failures.push(`${corpus} holds no pairs.`)
        const progress = (line: string) => run.progress(`${corpus}: ${line}`)
        judge(corpus, await runTrials(browser, bundle, folder, pairs, glossary, progress), run, result)
      }
      const names = await countNames(browser, bundle, folder, readNameCases(folder))
      result.rows.push({ corpus: 'accname (web-platform tests)', pairs: names.total, right: names.right })
      if (names.right < NAMES_AT_LEAST) {
        result.failures.push(`${names.right} of ${names.total} names are right; ${NAMES_AT_LEAST} are demanded.`)
      }
    } finally {
      await browser.close()
    }
    return result
  },
}
export default locatorCorpus

/** All pairs, or in a sample those of a few pages. */
function chosen(pairs: readonly Pair[], { isWhole, seed }: ProofRun): readonly Pair[] {
  if (isWhole) return pairs
  const pages = [...new Set(pairs.map(pageOf))]
  const picks = Array.from({ length: SAMPLED_PAGES }, (_, index) => pages[(seed * 7 + index * 31) % pages.length])
  return pairs.filter((pair) => picks.includes(pageOf(pair)))
}
const pageOf = ({ old, new: next }: Pair) => `${old.file} ${next.file}`

function judge(corpus: string, trials: readonly Trial[], { isWhole }: ProofRun, { rows, failures }: ProofResult): void {
  const present = trials.filter(({ pair }) => pair.new.xpath !== null)
  const gone = trials.filter(({ pair }) => pair.new.xpath === null)
  const count = (of: readonly Trial[], fits: (trial: Trial) => boolean) => of.filter(fits).length
  const right = count(present, (trial) => trial.present === 'right')
  const percentOf = (total: number) => Math.round((1000 * right) / Math.max(total, 1)) / 10
  const percent = percentOf(present.length)
  const duplicates = count(trials, (trial) => trial.removed === 'wrong' && isHonest(corpus, trial))
  rows.push({
    corpus,
    pairs: trials.length,
    refused: count(trials, ({ refused }) => refused !== undefined),
    'right %': percent,
    'right % of what was described': percentOf(count(present, ({ refused }) => refused === undefined)),
    none: count(present, (trial) => trial.present === 'none'),
    'wrong present': count(present, (trial) => trial.present === 'wrong'),
    'wrong gone': count(gone, (trial) => trial.present === 'wrong'),
    'wrong removed': count(trials, (trial) => trial.removed === 'wrong') - duplicates,
    'honest duplicates': duplicates,
    'wrong other page': count(trials, (trial) => trial.otherPage === 'wrong'),
  })
  for (const trial of trials.filter((each) => isWrong(corpus, each))) {
    const { pair, wrongAt } = trial
    failures.push(
      `${corpus}: "${pair.old.name}" of ${pair.old.file} led to ${wrongAt.join(' and ')} on ${pair.new.file}`,
    )
  }
  const demanded = RIGHT_AT_LEAST[corpus] ?? 0
  if (isWhole && percent < demanded) failures.push(`${corpus}: ${percent} % are found; ${demanded} % are demanded.`)
}

function isWrong(corpus: string, trial: Trial): boolean {
  const { present, removed, otherPage } = trial
  return present === 'wrong' || otherPage === 'wrong' || (removed === 'wrong' && !isHonest(corpus, trial))
}

/** Whether what was left after the target was taken away is known to be the same thing twice; listed by hand, with the reason. */
function isHonest(corpus: string, { pair }: Trial): boolean {
  return (honestDuplicates as readonly HonestDuplicate[]).some(
    (entry) => entry.corpus === corpus && entry.file === pair.new.file && entry.xpath === pair.new.xpath,
  )
}

interface HonestDuplicate {
  corpus: string
  file: string
  xpath: string
  why: string
}
