import type { MessageAnswer, Teachable, TeachProgress } from '../../shared/contracts/messages.ts'
import type { Guide } from '../../shared/guides/schema.ts'

/** What an author's page needs from the rest of the extension. Refusals reject with their code; see ask-background.ts. */
export interface TeachClient {
  read(): Promise<Teachable>
  /** Nobody waits for these: where they are lost, the author begins anew on the next page. */
  keepProgress(progress: TeachProgress): void
  end(): void
  save(guide: Guide, comment: string): Promise<MessageAnswer<'teach.save'>>
  /** The shadow root of an element, closed or not; null for none. */
  openClosedRoot: (element: Element) => ShadowRoot | null
}
