import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startOverlay } from '../overlay/start-overlay.ts'
import { createOverlayClient } from '../platform/browser-overlay-client.ts'

// Put on a page by the background while one of the person's requests is theirs to act on; it stays as long as the page.
export default defineUnlistedScript(
  () => void startOverlay(document, createOverlayClient(), new AbortController().signal),
)
