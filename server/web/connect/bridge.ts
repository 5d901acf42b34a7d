import { bridgeMessageSchema, type BridgeMessage } from '../../../shared/contracts/messages.ts'

/** How long the extension may take to connect: it calls the service from a background that may have to start first. */
const PAIRING_TIMEOUT = 15_000

/** Hears what the extension's bridge on this page says; answers how to stop. Other windows and origins are not heard. */
export function listenToBridge(listener: (message: BridgeMessage) => void): () => void {
  const receive = (event: MessageEvent) => {
    if (event.source !== window || event.origin !== location.origin) return
    const message = bridgeMessageSchema.safeParse(event.data)
    if (message.success) listener(message.data)
  }
  addEventListener('message', receive)
  return () => removeEventListener('message', receive)
}

/** Asks whether the extension is there; it answers `present`. */
export function greetExtension(): void {
  say({ kopplingsguiden: 'hello' })
}

export type Pairing = { ok: true } | { ok: false; problem: string }

/** Hands a token to the extension and waits for its word; `no-answer` when none comes. */
export function pairExtension(token: string): Promise<Pairing> {
  return new Promise((resolve) => {
    const finish = (pairing: Pairing) => {
      clearTimeout(timer)
      stop()
      resolve(pairing)
    }
    const timer = setTimeout(() => finish({ ok: false, problem: 'no-answer' }), PAIRING_TIMEOUT)
    const stop = listenToBridge((message) => {
      if (message.kopplingsguiden !== 'paired') return
      finish(message.ok ? { ok: true } : { ok: false, problem: message.problem ?? 'refused' })
    })
    say({ kopplingsguiden: 'pair', token })
  })
}

function say(message: BridgeMessage): void {
  window.postMessage(message, location.origin)
}
