import { setTimeout as wait } from 'node:timers/promises'

const PATIENCE = 15_000
const BETWEEN_LOOKS = 50

/** Looks again and again until `look` answers something; rejects, naming `what`, when it never does. */
export async function waitUntil<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`There never was ${what}`)
    await wait(BETWEEN_LOOKS)
  }
}
