import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The practice build of the extension, as a folder to load unpacked. */
export const EXTENSION = fileURLToPath(new URL('../.output/chrome-mv3-practice', import.meta.url))

export function hasDisplay(): boolean {
  const { platform, env } = process
  return platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

/** Opens a window of its own, with the extension and a fresh profile. Undefined when the program does not start. */
export async function openChromium(
  path: string,
  addresses: readonly string[],
): Promise<{ close(): Promise<void> } | undefined> {
  const profile = await mkdtemp(join(tmpdir(), 'kopplingsguiden-profile-'))
  // Chromium refuses to run its sandbox as root: https://crbug.com/638180
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(
    path,
    [
      `--user-data-dir=${profile}`,
      `--load-extension=${EXTENSION}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...asRoot,
      ...addresses,
    ],
    { stdio: 'ignore' },
  )
  const exited = once(child, 'exit')
  exited.catch(() => undefined)
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  try {
    await once(child, 'spawn')
  } catch (error) {
    console.error(`CHROME_PATH is ${path}, which could not be started: ${(error as Error).message}`)
    await removeProfile()
    return undefined
  }
  return {
    async close() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill()
        await exited
      }
      await removeProfile()
    },
  }
}
