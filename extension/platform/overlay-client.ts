import type { MessagePayload, PopoverPlace, Work } from '../../shared/contracts/messages.ts'
import type { EventSubmission } from '../../shared/link-request/events.ts'

/** What the overlay needs from the rest of the extension. */
export interface OverlayClient {
  readWork(): Promise<Work>
  /** Also called when the extension is gone from this page. Answers how to stop listening. */
  onWorkChanged(listener: () => void): () => void
  /** The extension was updated or removed: this overlay can tell nobody anything any more. */
  isOrphaned(): boolean
  /** Resolves when the event is safely kept, online or not. */
  record(session: string, requestId: string, event: EventSubmission): Promise<void>
  recordHealth(session: string, health: MessagePayload<'guide-health.record'>['health']): Promise<void>
  /** Where the popover is to be on the next page too. */
  keepPlace(place: PopoverPlace): void
  /** The shadow root of an element, closed or not; null for none. */
  openClosedRoot: (element: Element) => ShadowRoot | null
}
