import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { workOf } from '../../extension/background/work.ts'
import type { PopoverPlace, Task, Work } from '../../shared/contracts/messages.ts'
import type { EventSubmission, LinkRequestEvent } from '../../shared/link-request/events.ts'
import { apply, fold } from '../../shared/link-request/lifecycle.ts'
import type { Party } from '../../shared/link-request/schema.ts'
import { stateOf, viewOf } from '../../shared/link-request/view.ts'

let bundled: Promise<string> | undefined

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./harness-page.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'harnessBundle' } },
  })
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  const chunk = output?.output.find((part) => part.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('The harness was not built')
  return chunk.code
}

/** The account that the person is connected with. */
const SESSION = {
  id: 'harness',
  serviceOrigin: 'https://service.example',
  token: 'harness',
  account: { email: 'anna@norrsken.example', language: 'sv' as const, support: false, firms: [] },
  expired: false,
  guideKey: '',
}

/** What the overlay told of, in order. */
export interface Harness {
  recorded: EventSubmission[]
  health: { step: string; outcome: string; hint?: string }[]
  task(): Task
}

export interface RestartableHarness extends Harness {
  /** Begins anew with another request and person; for the pages opened from then on. */
  restart(history: readonly LinkRequestEvent[], mine: Party[], language: 'sv' | 'en'): void
}

function begin(history: readonly LinkRequestEvent[], mine: Party[]): Task['request'] {
  const state = fold(history)
  if (!state) throw new Error('The history has no request')
  return { ...viewOf(randomUUID(), history.length, state, Date.now()), mine }
}

/**
 * Puts the overlay on every page that `page` opens from now on, working on one request for a person who acts for `mine`.
 * Events are folded at once, as the background does; one that the state refuses fails the call.
 */
export async function installHarness(
  page: Page,
  history: readonly LinkRequestEvent[],
  mine: Party[],
  language: 'sv' | 'en' = 'sv',
): Promise<RestartableHarness> {
  let [people, spoken] = [mine, language]
  let request = begin(history, mine)
  let place: PopoverPlace | undefined
  const harness: RestartableHarness = {
    recorded: [],
    health: [],
    task: () => ({ session: SESSION.id, request }),
    restart(...[history, mine, language]) {
      ;[people, spoken] = [mine, language]
      request = begin(history, mine)
      place = undefined
      harness.recorded.length = 0
      harness.health.length = 0
    },
  }

  const answers: Record<string, (...given: never[]) => unknown> = {
    readWork: (): Work => {
      const requests = { [SESSION.id]: { hasMore: false, items: [request] } }
      const settings = { paused: false, pausedSites: [], ...(place && { place }) }
      return workOf({ sessions: [SESSION], outbox: [], guides: {}, requests, settings }, Date.now(), spoken)
    },
    keepPlace: (chosen: PopoverPlace) => void (place = chosen),
    record(_session: string, _id: string, event: EventSubmission) {
      harness.recorded.push(event)
      const actor = { role: people[0] ?? ('support' as const) }
      const applied = apply(stateOf(request), { ...event, recordedAt: event.at, actor })
      if (!applied.ok) throw new Error(`Refused: ${applied.refusal}`)
      request = { ...viewOf(request.id, request.revision + 1, applied.state, Date.now()), mine: people }
    },
    recordHealth: (_session: string, health: Harness['health'][number]) => void harness.health.push(health),
  }
  await page.exposeFunction('harnessCall', (method: string, ...given: never[]) => answers[method]?.(...given))
  bundled ??= bundle()
  await page.addInitScript({ content: await bundled })
  return harness
}
