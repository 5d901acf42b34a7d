import type { BrowserContext } from 'playwright-core'
import { startPractice } from '../../server/practice/listen.ts'
import { scenarioFor } from '../../server/practice/scenario-for.ts'
import type { Scenario } from '../../server/practice/scenario.ts'
import type { Person } from '../../shared/link-request/schema.ts'
import { differencesIn } from './saved-as-asked.ts'
import type { SkinCase } from './skin-case.ts'

/** A practice system that takes the shape of one case after the other. */
export interface PracticeAtHand {
  url: string
  /** Puts a case in place and logs its person in; answers what is still lacking or too much, whenever asked. */
  prepare(skinCase: SkinCase, context: BrowserContext): Promise<() => Promise<string[]>>
  stop(): Promise<void>
}

/** The one who acts in a case. */
export function personOf({ details, role }: SkinCase): Person {
  const [consultant] = details.newFirm.consultants
  if (!consultant) throw new Error('The request has no consultant')
  return role === 'consultant' ? consultant : details.client.contact
}

export async function startPracticeAtHand(): Promise<PracticeAtHand> {
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
    url: practice.url,
    async prepare(skinCase, context) {
      await post('/reset', scenarioFor(skinCase.details, skinCase.options))
      await post('/skin', { name: 'at-hand', traits: skinCase.traits })
      const before = await readState()
      await context.request.post(`${practice.url}/api/session`, {
        data: { email: personOf(skinCase).email },
        // The server may close a connection that was kept at the very moment when it is used again.
        maxRetries: 2,
      })
      return async () => differencesIn(await readState(), before, skinCase)
    },
    stop: () => practice.stop(),
  }
}
