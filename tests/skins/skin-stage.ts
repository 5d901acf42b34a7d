import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { installHarness, type RestartableHarness } from '../overlay/harness.ts'
import { keepClosedRoots } from './ground-truth.ts'
import { countWaits, isWaiting } from './page-rest.ts'
import { startPracticeAtHand } from './practice-at-hand.ts'
import { historyFor } from './request-history.ts'
import type { SkinCase } from './skin-case.ts'
import { walk, type Verdict } from './walk.ts'

/** Where cases are played one after the other. */
export interface SkinStage {
  play(skinCase: SkinCase): Promise<Verdict>
  stop(): Promise<void>
}

/** How long, in milliseconds, one walk may take before its page counts as standing still. */
const LONGEST = 180_000

/** Milliseconds without a change after which a page on which nothing more is to happen counts as being at rest. */
const REST = 800

export async function standsStill({ name }: SkinCase): Promise<Verdict> {
  await setTimeout(LONGEST, undefined, { ref: false })
  return { verdict: 'none', detail: `${name} stood still`, presses: 0 }
}

/** The overlay alone, on pages of a browser that several stages share; the test stands for the extension's background. */
export async function openOverlayStage(browser: Browser): Promise<SkinStage> {
  const practice = await startPracticeAtHand()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await context.addInitScript(keepClosedRoots)
  await context.addInitScript(countWaits)
  let harness: RestartableHarness | undefined
  return {
    async play(skinCase) {
      const { details, role, language } = skinCase
      const mine = [role === 'consultant' ? ('new-firm' as const) : details.administrator]
      // The page is kept from case to case, and with it what the browser has read and compiled; nothing else may be.
      await page.goto('about:blank')
      await context.clearCookies()
      harness ??= await installHarness(page, historyFor(skinCase), mine, language)
      harness.restart(historyFor(skinCase), mine, language)
      const differences = await practice.prepare(skinCase, context)
      await page.goto(`${practice.url}/?lang=${language}`)
      const rest = { shown: REST, none: REST, isWaiting: () => isWaiting(page) }
      return await Promise.race([walk(page, skinCase, { differences, rest }), standsStill(skinCase)])
    },
    async stop() {
      await context.close()
      await practice.stop()
    },
  }
}
