import { rename } from 'node:fs/promises'
import type { Log } from '../../log.ts'

/** Moves a file that cannot be read out of the way, so that the service starts and nothing of the file is lost. */
export async function setAside(path: string, reason: unknown, log: Log): Promise<void> {
  const aside = `${path}.damaged-${Date.now()}`
  await rename(path, aside)
  const detail = reason instanceof Error ? reason.message.slice(0, 300) : String(reason)
  log.error({ file: aside, reason: detail }, 'A damaged file was set aside')
}
