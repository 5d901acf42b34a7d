import { copyFile, rename } from 'node:fs/promises'
import type { Log } from '../../log.ts'

const asideOf = (path: string) => `${path}.damaged-${Date.now()}`

function tell(file: string, reason: unknown, log: Log): void {
  log.error({ file, err: reason }, 'A damaged file was set aside')
}

/** Moves a file that cannot be read out of the way, so that the service starts and nothing of the file is lost. */
export async function setAside(path: string, reason: unknown, log: Log): Promise<void> {
  const aside = asideOf(path)
  await rename(path, aside)
  tell(aside, reason, log)
}

/** For a file of which a part can still be used. */
export async function keepCopyAside(path: string, reason: unknown, log: Log): Promise<void> {
  const aside = asideOf(path)
  await copyFile(path, aside)
  tell(aside, reason, log)
}
