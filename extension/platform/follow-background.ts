import { GUIDED_PAGE } from './guided-page.ts'
import { pageBrowser } from './page-runtime.ts'

/** A worker falls asleep after 30 seconds without a message; while somebody looks at a guided page it stays awake. */
const STAY_AWAKE_EVERY = 20_000
const CONNECT_AGAIN_AFTER = 1000

/**
 * Calls the listener when something has changed, and when it may have without our hearing of it: after the worker was
 * gone, or the page was hidden, or the extension itself is. Answers how to stop.
 */
export function followBackground(listener: () => void): () => void {
  const { runtime } = pageBrowser
  const stopped = new AbortController()
  const { signal } = stopped
  let disconnect: (() => void) | undefined

  const connect = () => {
    if (signal.aborted || disconnect || document.hidden || !runtime.id) return
    const port = runtime.connect({ name: GUIDED_PAGE })
    const stayAwake = setInterval(() => port.postMessage(null), STAY_AWAKE_EVERY)
    const end = () => {
      clearInterval(stayAwake)
      disconnect = undefined
    }
    disconnect = () => {
      end()
      port.disconnect()
    }
    // Nothing but WORK_CHANGED is said on this line; naming it here would bring its schemas onto the page.
    port.onMessage.addListener(() => listener())
    port.onDisconnect.addListener(() => {
      end()
      setTimeout(connectAgain, CONNECT_AGAIN_AFTER)
    })
  }
  const connectAgain = () => {
    if (disconnect || signal.aborted) return
    connect()
    if (disconnect || !runtime.id) listener()
  }
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) disconnect?.()
      else connectAgain()
    },
    { signal },
  )
  addEventListener('pageshow', ({ persisted }) => persisted && connectAgain(), { signal })
  connect()
  return () => {
    stopped.abort()
    disconnect?.()
  }
}
