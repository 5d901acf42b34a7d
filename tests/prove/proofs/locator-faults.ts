import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_ARGUMENTS } from '../../browser/chromium-arguments.ts'
import { bundleLocator } from '../../page/bundle.ts'
import { faults, seedFault, type Fault } from '../../page/faults.ts'
import { BLANK, suites } from '../../page/suites.ts'
import type { Proof } from '../proof.ts'

/** Faults in a sample: the rules that matter most, and one more by the seed. */
const SAMPLED = [
  'the first of several is taken for the only one',
  'what is hidden counts',
  'a name that contains the one asked for is taken for it',
]

const locatorFaults: Proof = {
  name: 'Weakened rules of the locator, noticed by the fixture pages',
  async run({ isWhole, seed, progress }) {
    const chosen = isWhole
      ? faults
      : faults.filter(({ name }, index) => SAMPLED.includes(name) || index === seed % faults.length)
    const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'], args: CHROMIUM_ARGUMENTS })
    const rows: { fault: string; failing: number; 'of these wrong': number }[] = []
    try {
      for (const fault of [undefined, ...chosen]) {
        rows.push(await countFailing(browser, fault))
        progress(`${rows.length - 1} of ${chosen.length} faults tried`)
      }
    } finally {
      await browser.close()
    }
    const [sound, ...weakened] = rows
    const failures = weakened
      .filter(({ failing }) => failing === 0)
      .map(({ fault }) => `No fixture page notices that ${fault}.`)
    if (sound && sound.failing > 0) failures.push(`${sound.failing} fixture pages fail without any fault.`)
    return { rows, failures }
  },
}
export default locatorFaults

async function countFailing(browser: Browser, fault: Fault | undefined) {
  const page = await browser.newPage({ viewport: { width: 1024, height: 700 } })
  const cases = Object.values(suites).flat()
  await page.setContent(BLANK)
  await page.evaluate(await bundleLocator(fault ? [seedFault(fault)] : []))
  const answers = await page.evaluate((all) => globalThis.locating.playAll(all), cases)
  await page.close()
  const failing = answers.filter((answer, index) => answer !== (cases[index]?.none ?? 'right'))
  return {
    fault: fault?.name ?? 'none',
    failing: failing.length,
    'of these wrong': failing.filter((answer) => answer.startsWith('wrong')).length,
  }
}
