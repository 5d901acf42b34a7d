import { streamMessageSchema } from '../../shared/contracts/http.ts'
import { addressOf } from './api.ts'

/** A change to one link request; or that some may have been missed, so that whatever is shown must be read again. */
type Change = { id: string; revision: number } | 'missed'
type Listener = (change: Change) => void

const RETRY_AFTER = 3000
const listeners = new Set<Listener>()
let source: EventSource | undefined
let retry: number | undefined
let wasInterrupted = false

/** Hears of changes as they happen; answers how to stop. One stream serves the whole page. */
export function subscribeToChanges(listener: Listener): () => void {
  listeners.add(listener)
  open()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) close()
  }
}

function open(): void {
  if (source || document.hidden || listeners.size === 0) return
  source = new EventSource(addressOf('stream'))
  source.addEventListener('open', () => {
    if (wasInterrupted) tell('missed')
    wasInterrupted = false
  })
  source.addEventListener('request', ({ data }) => {
    const message = streamMessageSchema.safeParse(JSON.parse(String(data)))
    tell(message.success ? message.data : 'missed')
  })
  source.addEventListener('error', () => {
    wasInterrupted = true
    // A refusal closes an EventSource for good; anything else it retries by itself.
    if (source?.readyState !== EventSource.CLOSED) return
    close()
    retry = window.setTimeout(open, RETRY_AFTER)
  })
}

function close(): void {
  window.clearTimeout(retry)
  source?.close()
  source = undefined
}

function tell(change: Change): void {
  for (const listener of listeners) listener(change)
}

// Browsers allow six connections to one HTTP/1.1 origin: pages in the background must not hold them.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    wasInterrupted ||= source !== undefined
    close()
  } else open()
})
