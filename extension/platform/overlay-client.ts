import type { MessagePayload, PopoverPlace, Work } from '../../shared/contracts/messages.ts'
import type { EventSubmission } from '../../shared/link-request/events.ts'

/** What the overlay needs from the rest of the extension. */
export interface OverlayClient {
  readWork(): Promise<Work>
  /** Answers how to stop listening. */
  onWorkChanged(listener: () => void): () => void
  /** Resolves when the event is safely kept, online or not. */
  record(session: string, requestId: string, event: EventSubmission): Promise<void>
  recordHealth(session: string, health: MessagePayload<'guide-health.record'>['health']): Promise<void>
  /** Where the popover is to be on the next page too. */
  keepPlace(place: PopoverPlace): void
  /** The shadow root of an element, closed or not; null for none. */
  openClosedRoot: (element: Element) => ShadowRoot | null
}
