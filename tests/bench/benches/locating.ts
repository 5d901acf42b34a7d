import { chromium, type Page } from 'playwright-core'
import { CHROMIUM_ARGUMENTS } from '../../browser/chromium-arguments.ts'
import type { Locator } from '../../../shared/guides/locator.ts'
import { bundleLocator } from '../../page/bundle.ts'
import type { Bar, BenchCase } from '../bench-case.ts'
import { userAdminPage } from '../user-admin-page.ts'

const REPEATS = 9

const same = (...names: string[]) => ({ sv: names, en: names })
const dialog = { kind: 'dialog' as const, about: same('Bokföring') }

/** What a pass of the grant guide asks of a page: each step's target. */
const TARGETS: Locator[] = [
  { role: 'act', labels: same('Bygg AB'), in: [{ kind: 'banner' }] },
  {
    role: 'act',
    labels: same('Administrera användare', 'Användare och behörigheter', 'Hantera användare'),
    in: [{ kind: 'menu', of: same('Bygg AB') }],
  },
  {
    role: 'act',
    labels: same('Lön'),
    in: [
      { kind: 'block', headed: same('Konsulter') },
      { kind: 'row', of: same('Anna Berg'), identity: { email: 'anna@byran.example' } },
    ],
  },
  { role: 'toggle', labels: same('Behörighet 7'), in: [dialog] },
  { role: 'act', labels: same('Spara'), in: [dialog] },
]

interface Timings {
  elements: number
  cold: number
  warm: number
  changed: number
  longest: number
  missed: string[]
}

const locatingBench: BenchCase = {
  name: 'Locating every target of a guide, in ms of the main thread',
  async run(progress) {
    const browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: CHROMIUM_ARGUMENTS,
    })
    const bundle = await bundleLocator()
    const rows: Timings[] = []
    try {
      for (const size of [1000, 10_000, 50_000]) {
        const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
        await page.setContent(userAdminPage(size))
        await page.evaluate(bundle)
        rows.push(await measure(page))
        progress(`${size} elements measured`)
        await page.close()
      }
    } finally {
      await browser.close()
    }
    return {
      rows: rows.map(({ missed, ...row }) => ({ ...row, missed: missed.join(', ') || '–' })),
      bars: barsOf(rows),
    }
  },
}
export default locatingBench

function barsOf([, middle, large]: readonly Timings[]): Bar[] {
  if (!middle || !large) return []
  return [
    { what: 'first pass over 10,000 elements', measured: middle.cold, limit: 10, is: 'most' },
    { what: 'next pass over 10,000 elements', measured: middle.warm, limit: 1, is: 'most' },
    { what: 'pass after 100 changed rows of 10,000 elements', measured: middle.changed, limit: 2, is: 'most' },
    { what: 'longest task on 50,000 elements', measured: large.longest, limit: 50, is: 'most' },
  ]
}

/** Medians over repeats; each pass begins with layout settled, as a pass after a frame does. */
function measure(page: Page): Promise<Timings> {
  return page.evaluate(
    async ({ targets, repeats }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const median = (times: number[]) => {
        const sorted = [...times].sort((a, b) => a - b)
        return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100
      }
      const missed = new Set<string>()
      const pass = (view: ReturnType<typeof globalThis.locating.open>) => {
        const began = performance.now()
        // As the overlay reads a page: all that it asks between two changes in one go.
        const answers = view.atOnce(() => targets.map((target) => view.locate(target)))
        const took = performance.now() - began
        for (const [index, answer] of answers.entries()) {
          if (answer.found !== 'one') missed.add(`${index} ${answer.found} ${answer.reason}`)
        }
        return took
      }
      const [cold, warm, changed, parts]: number[][] = [[], [], [], []]
      const rows = document.querySelector('#users tbody')!
      for (let repeat = 0; repeat < repeats; repeat += 1) {
        const end = new AbortController()
        const view = globalThis.locating.open({ signal: end.signal })
        await frame()
        // As the overlay begins: a part, then whatever else the browser has to do, then the next.
        let [since, reading] = [performance.now(), 0]
        const part = () => {
          const took = performance.now() - since
          parts!.push(took)
          reading += took
        }
        await view.read(async () => {
          part()
          await frame()
          since = performance.now()
        })
        part()
        const first = pass(view)
        parts!.push(first)
        cold!.push(reading + first)
        await frame()
        warm!.push(pass(view))
        for (let index = 0; index < 100; index += 1) {
          const old = rows.children[(repeat * 100 + index) % rows.children.length]!
          const next = old.cloneNode(true) as Element
          next.querySelector('.n')!.textContent = `Ny person ${repeat} ${index}`
          old.replaceWith(next)
        }
        await frame()
        changed!.push(pass(view))
        end.abort()
      }
      return {
        elements: document.querySelectorAll('*').length,
        cold: median(cold!),
        warm: median(warm!),
        changed: median(changed!),
        longest: Math.round(Math.max(...parts!, ...warm!, ...changed!) * 100) / 100,
        missed: [...missed],
      }
    },
    { targets: TARGETS, repeats: REPEATS },
  )
}
