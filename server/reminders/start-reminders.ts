import type { Dependencies } from '../dependencies.ts'
import { remind } from './remind.ts'

/** How often it is looked whether anybody is to be reminded, in milliseconds. */
const LOOK_EVERY = 10 * 60_000

/** Reminds people from now on; answers how to stop. In all processes on the same stores only one does it at a time. */
export function startReminders(dependencies: Dependencies): () => Promise<void> {
  const { stores, log } = dependencies
  let running: Promise<unknown> = Promise.resolve()
  const run = () => {
    running = stores
      .exclusively('reminders', (lost) => remind(dependencies, lost))
      .catch((error: unknown) => log.error({ err: error }, 'Nobody was reminded'))
  }
  run()
  const timer = setInterval(run, LOOK_EVERY).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
