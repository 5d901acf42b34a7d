import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another process keeps its data in the folder. */
export class FolderInUseError extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that one first, or give this one another DATA_DIR.`,
    )
    this.name = 'FolderInUseError'
  }
}

/**
 * Claims a data folder for this process and answers how to give it back. A claim left by a process that is gone (killed,
 * power cut) is taken over. Throws FolderInUseError while its owner lives.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'in-use-by')
  try {
    writeFileSync(path, identityOf(process.pid), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const owner = readFileSync(path, 'utf8')
    const pid = Number.parseInt(owner, 10)
    if (owner && identityOf(pid) === owner && isAlive(pid)) throw new FolderInUseError(folder, pid)
    writeFileSync(path, identityOf(process.pid))
  }
  return () => rmSync(path, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The process id and, where the system tells (Linux), when the process began: ids are used again after a restart. */
function identityOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const startTime = fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19]
    return `${pid} ${startTime}`
  } catch {
    return `${pid}`
  }
}
