import { askBackground } from './ask-background.ts'
import { followBackground } from './follow-background.ts'
import { markOverlay } from './overlay-mark.ts'
import type { OverlayClient } from './overlay-client.ts'
import { openClosedRoot } from './open-closed-root.ts'
import { pageBrowser } from './page-runtime.ts'

/** The overlay's line to the background, for the page that it is on. */
export function createOverlayClient(): OverlayClient {
  const isOrphaned = () => !pageBrowser.runtime.id
  markOverlay(() => !isOrphaned())
  return {
    isOrphaned,
    readWork: () => askBackground('work.read', {}),
    onWorkChanged: followBackground,
    async record(session, requestId, event) {
      await askBackground('event.record', { session, requestId, event })
    },
    async recordHealth(session, health) {
      await askBackground('guide-health.record', { session, health })
    },
    keepPlace(place) {
      // A popover that comes back beside its target is as good: nobody waits for this.
      void askBackground('popover.move', { place }).catch(() => undefined)
    },
    openClosedRoot,
  }
}
