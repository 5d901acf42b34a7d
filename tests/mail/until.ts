import { setTimeout as wait } from 'node:timers/promises'

/** Waits until something is so; fails when it isn't within `patience` milliseconds. */
export async function until(isSo: () => Promise<boolean> | boolean, patience = 30_000): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It did not come to be: ${String(isSo)}`)
    await wait(20)
  }
}
