import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

// All that a page of the accounting system pays while nobody is to be guided there: one message. No imports, no observer.
// A content script by the manifest (see wxt.config.ts): what wxt puts around its own kind is thirty times as big.
export default defineUnlistedScript(() => {
  interface Browser {
    runtime: { sendMessage(message: unknown): Promise<unknown> }
  }
  const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser }
  const { runtime } = browser?.runtime ? browser : chrome
  // Whoever has the answer puts the overlay here; an extension that is being updated answers nothing.
  runtime.sendMessage({ name: 'page.opened', payload: {} }).catch(() => undefined)
})
