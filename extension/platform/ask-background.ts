import type { MessageAnswer, MessageName, MessagePayload } from '../../shared/contracts/messages.ts'
import { pageBrowser } from './page-runtime.ts'

/** The background's refusal; `code` is stable. */
export class BackgroundRefusal extends Error {
  readonly code: string
  constructor(code: string) {
    super(`The background refused: ${code}`)
    this.name = 'BackgroundRefusal'
    this.code = code
  }
}

type Reply<K extends MessageName> = { ok: true; answer: MessageAnswer<K> } | { ok: false; code: string }

/** A worker may be killed while it answers; every message can be sent again without harm. */
const TRIES = 3

/** Asks the background. Rejects with BackgroundRefusal when it says no, and with the browser's error when it can't be reached. */
export async function askBackground<K extends MessageName>(
  name: K,
  payload: MessagePayload<K>,
): Promise<MessageAnswer<K>> {
  for (let tries = 1; ; tries += 1) {
    try {
      const reply = await pageBrowser.runtime.sendMessage<unknown, Reply<K> | undefined>({ name, payload })
      if (!reply) throw new Error('The background did not answer')
      if (reply.ok) return reply.answer
      throw new BackgroundRefusal(reply.code)
    } catch (error) {
      const isOrphaned = !pageBrowser.runtime.id
      if (error instanceof BackgroundRefusal || isOrphaned || tries >= TRIES) throw error
    }
  }
}
