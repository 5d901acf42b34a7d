import browser, { type Runtime } from 'webextension-polyfill'
import type { Sender } from './sender.ts'

/** Answers every message with what `answer` makes of it. */
export function listenForMessages(answer: (message: unknown, sender: Sender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined
    return answer(message, describe(sender))
  })
}

function describe({ url, tab, frameId }: Runtime.MessageSender): Sender {
  const own = new URL(browser.runtime.getURL('')).origin
  const origin = url === undefined ? undefined : new URL(url).origin
  if (origin === own) return { kind: 'own' }
  return { kind: 'page', origin, tab: frameId === 0 ? tab?.id : undefined }
}
