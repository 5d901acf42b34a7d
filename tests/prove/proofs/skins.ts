import { chromium } from 'playwright-core'
import { CHROMIUM_ARGUMENTS } from '../../browser/chromium-arguments.ts'
import { openExtensionStage } from '../../skins/extension-stage.ts'
import { namedCases } from '../../skins/named-cases.ts'
import { describePlayed, playCases, type Played } from '../../skins/play-cases.ts'
import { randomCases } from '../../skins/random-cases.ts'
import type { SkinCase } from '../../skins/skin-case.ts'
import { openOverlayStage, type SkinStage } from '../../skins/skin-stage.ts'
import type { Proof } from '../proof.ts'

const RANDOM = { whole: 300, sample: 20 }
/** The bar for pages that nobody has designed for. */
const RIGHT_AT_LEAST = 0.97

/**
 * Every skin in both roles and both languages, and random pages, played by pressing spotlights alone. Nothing wrong may
 * ever be pointed at; the named skins must all be right.
 */
export default {
  name: 'Skins: played by pressing spotlights alone',
  async run({ isWhole, seed, progress }) {
    const random = randomCases(seed, isWhole ? RANDOM.whole : RANDOM.sample)
    const named = isWhole ? namedCases() : coveringSample(namedCases(), random, seed)
    const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'], args: CHROMIUM_ARGUMENTS })
    const total = named.length + random.length
    const onPlayed = (played: Played, count: number) => {
      if (played.verdict.verdict !== 'right' || count % 20 === 0)
        progress(`${count}/${total} ${describePlayed(played).slice(0, 240)}`)
    }
    // The whole walks the named skins with the built extension and the service; the rest is played by the overlay alone.
    const withExtension = isWhole ? named : []
    const withOverlay = [...named.slice(withExtension.length), ...random]
    let before = 0
    const play = async (cases: readonly SkinCase[], openStage: () => Promise<SkinStage>, lanes: number) => {
      const already = before
      const played = await playCases(openStage, cases, {
        lanes,
        onPlayed: (one, count) => onPlayed(one, already + count),
      })
      before += cases.length
      return played
    }
    try {
      const first = await play(withExtension, openExtensionStage, 2)
      const rest = await play(withOverlay, () => openOverlayStage(browser), 3)
      const ofNamed = [...first, ...rest.slice(0, named.length - first.length)]
      const ofRandom = rest.slice(named.length - first.length)
      return { rows: [...tableOf(ofNamed), countsOf(ofRandom)], failures: failuresOf(ofNamed, ofRandom) }
    } finally {
      await browser.close()
    }
  },
} satisfies Proof

/** How many named skins a sample holds at least. */
const NAMED_LEAST = 10

/**
 * The skins that hold the most traits between them, and then so many that every trait is held by one of them or by a
 * random page. Each once, roles and languages taking turns with the seed.
 */
function coveringSample(cases: readonly SkinCase[], random: readonly SkinCase[], seed: number): SkinCase[] {
  const traitsOf = ({ traits }: SkinCase) => Object.entries(traits).map(([dimension, value]) => `${dimension} ${value}`)
  const left = new Set(cases.flatMap(traitsOf))
  const adds = (one: SkinCase) => traitsOf(one).filter((trait) => left.has(trait)).length
  const sample: SkinCase[] = []
  while (left.size > 0) {
    const best = cases.reduce((most, one) => (adds(one) > adds(most) ? one : most))
    const roles = cases.filter(({ name }) => name === best.name)
    sample.push(roles[(seed + sample.length) % roles.length] ?? best)
    for (const trait of traitsOf(best)) left.delete(trait)
    if (sample.length >= NAMED_LEAST) for (const trait of random.flatMap(traitsOf)) left.delete(trait)
  }
  return sample
}

function tableOf(played: readonly Played[]): Record<string, string>[] {
  const rows = new Map<string, Record<string, string>>()
  for (const { skinCase, verdict } of played) {
    const row = rows.get(skinCase.name) ?? { skin: skinCase.name }
    row[`${skinCase.role} ${skinCase.language}`] = verdict.verdict
    rows.set(skinCase.name, row)
  }
  return [...rows.values()]
}

const count = (played: readonly Played[], kind: string) =>
  played.filter(({ verdict }) => verdict.verdict === kind).length

function countsOf(played: readonly Played[]): Record<string, string | number> {
  const [right, wrong, none] = ['right', 'wrong', 'none'].map((kind) => count(played, kind))
  return { skin: `random × ${played.length}`, right: right ?? 0, wrong: wrong ?? 0, none: none ?? 0 }
}

/** Nothing may ever be wrong, and hardly any random page may be left unfinished: of a sample, none. */
function failuresOf(named: readonly Played[], random: readonly Played[]): string[] {
  const notRight = named.filter(({ verdict }) => verdict.verdict !== 'right')
  const wrong = random.filter(({ verdict }) => verdict.verdict === 'wrong')
  const stopped = random.filter(({ verdict }) => verdict.verdict === 'none')
  const isBelow = count(random, 'right') < RIGHT_AT_LEAST * random.length
  return [...notRight, ...wrong, ...(isBelow ? stopped : [])].map(describePlayed)
}
