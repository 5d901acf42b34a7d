import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from 'playwright-core'
import { CHROMIUM_ARGUMENTS } from '../../browser/chromium-arguments.ts'
import { defaultDetails } from '../../../server/practice/default-scenario.ts'
import { CONSULTANT } from '../../overlay/guided-page.ts'
import { installHarness } from '../../overlay/harness.ts'
import { created, done } from '../../shared/a-link-request.ts'
import type { Bar, BenchCase } from '../bench-case.ts'
import { bundleRival, RIVALS } from '../overlay/bundle-rival.ts'
import { measureAppearance, measureFollowing, type Appearance, type Following } from '../overlay/follow-target.ts'
import { hostPage } from '../overlay/host-page.ts'
import { measureIdle, measureScrolling, measureStart } from '../overlay/main-thread.ts'

const REPEATS = 3
/** What two measures of the same resting page may differ by, in milliseconds per second. */
const LOST_IN_NOISE = 0.5
const ROUNDS = 9
const STOOD_STILL: Moving = { idle: NaN, scrolling: NaN }
const ADDRESS = 'https://host.example/'
const OURS = 'Kopplingsguiden'
/** As it ships; the practice build reaches more addresses, which takes some bytes. */
const built = (name: string) => readFileSync(new URL(`../../../.output/chrome-mv3/${name}.js`, import.meta.url))
const sizeOf = (...parts: (string | Buffer)[]) =>
  parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0)
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const rounded = (value: number) => Math.round(value * 100) / 100

interface Measured {
  name: string
  withoutRequest: number
  withRequest: number
  start: number
  appearance: Appearance
  following: Following[]
  moving: Moving
}

/** Milliseconds of the main thread per second. */
interface Moving {
  idle: number
  scrolling: number
}

const overlayBench: BenchCase = {
  name: 'The overlay beside tour libraries on the same page',
  async run(progress) {
    const browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: CHROMIUM_ARGUMENTS,
    })
    try {
      const contenders = await contendersFor()
      const [none = STOOD_STILL, ...moving] = await measureMovings(browser, contenders)
      const measured: Measured[] = []
      for (const [index, contender] of contenders.entries()) {
        const figures = { ...(await measure(browser, contender)), moving: moving[index] ?? STOOD_STILL }
        measured.push(figures)
        progress(Object.values(rowOf(figures)).join(', '))
      }
      return { rows: measured.map(rowOf), bars: barsOf(measured, none) }
    } finally {
      await browser.close()
    }
  },
}
export default overlayBench

interface Contender {
  name: string
  /** Bytes, gzip, that a page pays when nobody is guided on it, and when somebody is. */
  withoutRequest: number
  withRequest: number
  /** What runs on every page load without anybody to guide. */
  startScript: string
  install: (page: Page) => Promise<void>
  add: (page: Page) => Promise<void>
}

async function contendersFor(): Promise<Contender[]> {
  const sentinel = built('sentinel')
  const history = [
    created(defaultDetails),
    ...['sign-form', 'send-form', 'vendor-link', `assign/${CONSULTANT}`].map((id) => done(id)),
  ]
  const ours: Contender = {
    name: OURS,
    withoutRequest: sizeOf(sentinel),
    withRequest: sizeOf(sentinel, built('overlay')),
    startScript: `globalThis.chrome = { runtime: { sendMessage: () => Promise.resolve({}) } };${sentinel.toString()}`,
    install: async (page) => void (await installHarness(page, history, ['client'])),
    add: (page) =>
      page.evaluate(() => {
        globalThis.highlighter = {
          show: () => undefined,
          hole: () =>
            document
              .querySelector('kopplingsguiden-overlay')
              ?.shadowRoot?.querySelector('[data-part=spotlight]')
              ?.getBoundingClientRect() ?? null,
        }
      }),
  }
  const rivals = RIVALS.map(async (name): Promise<Contender> => {
    const { script, sheet } = await bundleRival(name)
    const size = sizeOf(script, ...(sheet ? [sheet] : []))
    return {
      name,
      withoutRequest: size,
      withRequest: size,
      startScript: script,
      install: async () => undefined,
      async add(page) {
        if (sheet) await page.addStyleTag({ content: sheet })
        await page.addScriptTag({ content: script })
      },
    }
  })
  return [ours, ...(await Promise.all(rivals))]
}

async function openPage(browser: Browser, install: Contender['install']): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType: 'text/html', body: hostPage }))
  await install(page)
  await page.goto(ADDRESS)
  return page
}

async function measure(browser: Browser, contender: Contender): Promise<Omit<Measured, 'moving'>> {
  const { name, withoutRequest, withRequest, startScript, install, add } = contender
  const starts: number[] = []
  const appearances: Appearance[] = []
  for (let at = 0; at < REPEATS; at += 1) {
    const bare = await openPage(browser, async () => undefined)
    starts.push(await measureStart(bare, startScript))
    await bare.close()
    const page = await openPage(browser, install)
    await add(page)
    if (name === OURS) await page.locator('kopplingsguiden-overlay').waitFor({ state: 'attached' })
    appearances.push(await measureAppearance(page, name === OURS))
    await page.close()
  }
  const page = await openPage(browser, install)
  await add(page)
  await measureAppearance(page, name === OURS)
  const following = await measureFollowing(page)
  await page.close()
  const appearance = {
    frames: Math.max(...appearances.map(({ frames }) => frames)),
    milliseconds: median(appearances.map(({ milliseconds }) => milliseconds)),
  }
  return { name, withoutRequest, withRequest, start: median(starts), appearance, following }
}

/**
 * The medians of several rests and scrolls of a page without any highlight, then of each contender's. They take turns, since
 * what else the machine is doing changes while they last by more than they differ.
 */
async function measureMovings(browser: Browser, contenders: readonly Contender[]): Promise<Moving[]> {
  const pages = [await openPage(browser, async () => undefined)]
  for (const { name, install, add } of contenders) {
    const page = await openPage(browser, install)
    await add(page)
    await measureAppearance(page, name === OURS)
    pages.push(page)
  }
  const times = pages.map((): Moving[] => [])
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, page] of pages.entries()) {
      await page.bringToFront()
      times[index]?.push({ idle: await measureIdle(page), scrolling: await measureScrolling(page) })
    }
  }
  for (const page of pages) await page.close()
  return times.map((all) => ({
    idle: median(all.map(({ idle }) => idle)),
    scrolling: median(all.map(({ scrolling }) => scrolling)),
  }))
}

function rowOf({ name, withoutRequest, withRequest, start, appearance, following, moving }: Measured) {
  return {
    name,
    'bytes, nobody guided': withoutRequest,
    'bytes, guided': withRequest,
    'ms at load': rounded(start),
    'frames to painted': appearance.frames,
    'ms to painted': rounded(appearance.milliseconds),
    ...Object.fromEntries(
      following.map(({ motion, inFrame, oneFrameAfter, late }) => [
        `${motion}: px off in the frame / one after / frames late`,
        `${inFrame} / ${oneFrameAfter} / ${late > 8 ? 'never' : late}`,
      ]),
    ),
    'ms per s at rest': rounded(moving.idle),
    'ms per s of scrolling': rounded(moving.scrolling),
  }
}

function barsOf(measured: readonly Measured[], none: Moving): Bar[] {
  const ours = measured.find(({ name }) => name === OURS)
  if (!ours) return []
  const best = Math.min(...measured.filter((other) => other !== ours).map(({ moving }) => moving.scrolling))
  return [
    { what: 'Bytes of script (gzip) where nobody is guided', measured: ours.withoutRequest, limit: 3_000, is: 'most' },
    { what: 'Bytes (gzip) where somebody is guided', measured: ours.withRequest, limit: 30_000, is: 'most' },
    { what: 'Main-thread ms at load where nobody is guided', measured: rounded(ours.start), limit: 1, is: 'most' },
    { what: 'Frames from appearance to painted spotlight', measured: ours.appearance.frames, limit: 2, is: 'most' },
    ...ours.following.map(({ motion, oneFrameAfter }): Bar => ({
      what: `Px off one frame after the target ${motion}`,
      measured: oneFrameAfter,
      limit: 0,
      is: 'most',
    })),
    {
      what: 'Main-thread ms per s at rest beyond the page without any',
      measured: rounded(Math.max(0, ours.moving.idle - none.idle)),
      limit: LOST_IN_NOISE,
      is: 'most',
    },
    {
      what: `Main-thread ms per s of scrolling beside the best library (${rounded(none.scrolling)} without any)`,
      measured: rounded(ours.moving.scrolling),
      limit: rounded(best),
      is: 'most',
    },
  ]
}
