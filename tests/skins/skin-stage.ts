import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { installHarness } from '../overlay/harness.ts'
import { keepClosedRoots } from './ground-truth.ts'
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

export async function standsStill({ name }: SkinCase): Promise<Verdict> {
  await setTimeout(LONGEST, undefined, { ref: false })
  return { verdict: 'none', detail: `${name} stood still`, presses: 0 }
}

/** The overlay alone, on pages of a browser that several stages share; the test stands for the extension's background. */
export async function openOverlayStage(browser: Browser): Promise<SkinStage> {
  const practice = await startPracticeAtHand()
  return {
    async play(skinCase) {
      const { details, role, language } = skinCase
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
      try {
        const page = await context.newPage()
        await context.addInitScript(keepClosedRoots)
        const party = role === 'consultant' ? ('new-firm' as const) : details.administrator
        await installHarness(page, historyFor(skinCase), [party], language)
        const differences = await practice.prepare(skinCase, context)
        await page.goto(`${practice.url}/?lang=${language}`)
        return await Promise.race([walk(page, skinCase, { differences }), standsStill(skinCase)])
      } finally {
        await context.close()
      }
    },
    stop: () => practice.stop(),
  }
}
