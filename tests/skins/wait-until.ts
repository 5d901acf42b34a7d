import { setTimeout } from 'node:timers/promises'

/** Asks again and again until it is so; rejects, saying what was waited for, when it is not within `timeout` milliseconds. */
export async function waitUntil(isSo: () => Promise<boolean>, what: string, timeout = 60_000): Promise<void> {
  const deadline = Date.now() + timeout
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`)
    await setTimeout(50)
  }
}
