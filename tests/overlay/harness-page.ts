import { startOverlay } from '../../extension/overlay/start-overlay.ts'
import type { OverlayClient } from '../../extension/platform/overlay-client.ts'

declare global {
  interface Window {
    /** Put there by harness.ts: a question to the test's process, which stands for the background. */
    harnessCall: (method: string, ...given: unknown[]) => Promise<unknown>
    stopHarness: () => void
    /** Whether the page has been read for the first time; undefined where there is no harness. */
    harnessIsReady?: boolean
  }
}

/** The overlay on a page of its own world, with a client that asks the test instead of the extension's background. */
const ask = <T>(method: string, ...given: unknown[]) => window.harnessCall(method, ...given) as Promise<T>
const client: OverlayClient = {
  readWork: () => ask('readWork'),
  isOrphaned: () => false,
  onWorkChanged: () => () => undefined,
  record: (...given) => ask('record', ...given),
  recordHealth: (...given) => ask('recordHealth', ...given),
  keepPlace: (place) => void ask('keepPlace', place),
  openClosedRoot: (element) => window.practiceClosedRoots?.get(element) ?? null,
}

if (window.top === window) {
  const stopped = new AbortController()
  window.harnessIsReady = false
  window.stopHarness = () => stopped.abort()
  addEventListener('DOMContentLoaded', () => {
    void startOverlay(document, client, stopped.signal).then(() => (window.harnessIsReady = true))
  })
}
