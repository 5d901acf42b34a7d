import type { RequestAnswer } from '../../shared/contracts/http.ts'
import { leadFor } from '../../shared/guides/lead.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import type { Language } from '../../shared/language.ts'
import { overlayWords } from '../../shared/overlay-words.ts'
import type { Lead } from '../overlay/leads.ts'
import { createMemory } from '../overlay/memory.ts'
import { play } from '../overlay/player.ts'
import type { AuthorPage } from '../page/author-page.ts'

/** One step of a guide on the page as it is. */
export interface StepTrial {
  id: string
  title: string
  /** How many elements each of its targets fits: one is right, none may only mean that the step comes later. */
  fits: readonly number[]
  /** The overlay would show this step now. */
  isShown: boolean
}

export interface GuideTrial {
  steps: StepTrial[]
  /** What the overlay would say now: its state, and the reason where it doesn't simply point. */
  state?: string
  reason?: string
}

/** What a guide would do on this page for a request, had everyone the version already; undefined where it can't lead in it. */
export function tryGuide(
  page: AuthorPage,
  guide: Guide,
  request: RequestAnswer,
  session: string,
  language: Language,
): GuideTrial | undefined {
  const actions = request.actions.filter(({ kind }) => kind === guide.fulfils)
  const leads = actions.flatMap((action): Lead[] => {
    const lead = leadFor(guide, request, { ...action, state: 'ready' }, language)
    return lead ? [{ ...lead, task: { session, request } }] : []
  })
  const [first] = leads
  if (!first) return undefined
  const scene = play(leads, page, createMemory(), overlayWords[language])
  const { steps } = scene?.lead ?? first
  return {
    steps: steps.map(({ id, title, parts }) => ({
      id,
      title,
      fits: parts.map(({ target }) => page.locateAll(target).length),
      isShown: scene?.step.id === id,
    })),
    ...(scene && { state: scene.state }),
    ...(scene?.reason && { reason: scene.reason }),
  }
}
