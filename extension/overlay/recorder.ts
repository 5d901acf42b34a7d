import type { OverlayClient } from '../platform/overlay-client.ts'
import type { EventSubmission } from '../../shared/link-request/events.ts'
import type { Lead } from './leads.ts'
import type { Scene } from './scene.ts'

/** The kinds of event that come of being guided; what the person is told that is sent covers these (outgoing.ts). */
export type GuidedEvent = Extract<
  EventSubmission,
  { type: 'action.done' | 'action.reopened' | 'request.blocked' | 'administrator.changed' }
>
type Fact = GuidedEvent extends infer E ? (E extends GuidedEvent ? Omit<E, 'id' | 'at' | 'channel'> : never) : never
type HealthOutcome = 'found' | 'not-found' | 'ambiguous' | 'hint' | 'done-by-hand' | 'reported'

/** Tells the rest of the extension what happened. Yes or no per permission, ids and codes: nothing else of the page. */
export interface Recorder {
  /** Resolves when the event is safely kept. */
  record(lead: Lead, fact: Fact): Promise<void>
  health(scene: Scene, outcome: HealthOutcome): void
}

export function createRecorder(client: OverlayClient): Recorder {
  return {
    record: ({ task }, fact) => {
      const envelope = { id: crypto.randomUUID(), at: new Date().toISOString(), channel: 'extension' as const }
      return client.record(task.session, task.request.id, { ...fact, ...envelope })
    },
    health({ lead, step, reason }, outcome) {
      const health = {
        guide: guideOf(lead),
        step: step.id,
        outcome,
        ...(outcome === 'hint' && reason && { hint: reason }),
      }
      // Nobody waits for it, and a guide works without it.
      void client.recordHealth(lead.task.session, health).catch(() => undefined)
    },
  }
}

export const guideOf = ({ guide: { id, version } }: Lead) => ({ id, version })
