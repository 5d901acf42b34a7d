import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'

/** A file system in memory that is soon full. */
export interface SmallDisk {
  /** Takes what room is left. */
  fill(): void
  /** Gives it back. */
  free(): void
  unmount(): void
}

/** Mounts one on the folder. Undefined where that is not ours to do: it takes root on Linux, and a container may forbid it. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || userInfo().uid !== 0) return undefined
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'kopplingsguiden', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  const ballast = join(folder, 'ballast')
  const PAGE = new Uint8Array(4096)
  return {
    fill() {
      try {
        for (;;) writeFileSync(ballast, PAGE, { flag: 'a' })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    },
    free: () => rmSync(ballast, { force: true }),
    unmount: () => execFileSync('umount', [folder]),
  }
}
