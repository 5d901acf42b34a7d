import browser from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { createBackground } from '../background/background.ts'
import { createMessageAnswerer } from '../background/answer-message.ts'
import { createBrowserPlatform } from '../platform/browser-platform.ts'
import { listenForNotificationClicks } from '../platform/notification-permission.ts'
import { listenForMessages } from '../platform/listen-for-messages.ts'

// Every listener is added at once: a worker is started for an event only if it listens for it before it first waits.
export default defineBackground({
  type: 'module',
  main() {
    const platform = createBrowserPlatform((count) => background.guidedPages(count))
    const background = createBackground(platform)
    listenForNotificationClicks((id) => void background.openTurn(id))
    listenForMessages(createMessageAnswerer(platform, background))
    browser.alarms.onAlarm.addListener(({ name }) => void background.onAlarm(name))
    browser.runtime.onStartup.addListener(() => void background.refresh())
    browser.runtime.onInstalled.addListener(() => void background.refresh())
    void background.wake()
  },
})
