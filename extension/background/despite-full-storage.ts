import { StorageFullError } from '../platform/platform.ts'

/** What isn't vital is left undone when storage is full; the person is told by the connection's state. */
export async function despiteFullStorage(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof StorageFullError)) throw error
  }
}
