import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { startPractice } from '../../server/practice/listen.ts'
import { scenarioFor } from '../../server/practice/scenario-for.ts'
import type { Scenario } from '../../server/practice/scenario.ts'
import { installHarness } from '../overlay/harness.ts'
import { keepClosedRoots } from './ground-truth.ts'
import { historyFor } from './request-history.ts'
import { differencesIn } from './saved-as-asked.ts'
import type { SkinCase } from './skin-case.ts'
import { walk, type Verdict } from './walk.ts'

/** How long, in milliseconds, one walk may take before its page counts as standing still. */
const LONGEST = 180_000

async function givenUp({ name }: SkinCase): Promise<Verdict> {
  await setTimeout(LONGEST, undefined, { ref: false })
  return { verdict: 'none', detail: `${name} stood still`, presses: 0 }
}

/** A practice system and a browser in which cases are played one after the other. */
export interface SkinStage {
  play(skinCase: SkinCase): Promise<Verdict>
  stop(): Promise<void>
}

export async function openSkinStage(browser: Browser): Promise<SkinStage> {
  const practice = await startPractice()
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${practice.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  }
  const readState = async () => (await (await fetch(`${practice.url}/state.json`)).json()) as Scenario

  return {
    async play(skinCase) {
      const { details, options, traits, role, language } = skinCase
      await post('/reset', scenarioFor(details, options))
      await post('/skin', { name: 'at-hand', traits })
      const before = await readState()
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
      try {
        const page = await context.newPage()
        await context.addInitScript(keepClosedRoots)
        const party = role === 'consultant' ? ('new-firm' as const) : details.administrator
        await installHarness(page, historyFor(skinCase), [party], language)
        const person = role === 'consultant' ? details.newFirm.consultants[0] : details.client.contact
        await context.request.post(`${practice.url}/api/session`, { data: { email: person?.email } })
        await page.goto(`${practice.url}/?lang=${language}`)
        const differences = async () => differencesIn(await readState(), before, skinCase)
        return await Promise.race([walk(page, skinCase, { differences }), givenUp(skinCase)])
      } finally {
        await context.close()
      }
    },
    stop: () => practice.stop(),
  }
}
