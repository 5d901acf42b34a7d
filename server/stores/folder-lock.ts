import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { makeFolder } from './make-folder.ts'

const HEARTBEAT = 5_000
/** An owner whose life cannot be seen from here counts as gone after so many milliseconds without a heartbeat. */
const SILENCE = 20_000

const ownerSchema = z.object({
  pid: z.number(),
  /** When the process began, where the system tells (Linux): ids are used again. */
  started: z.string().nullable(),
  /** The machine or container, since when it is up, and within which process ids mean something. */
  host: z.string(),
  boot: z.string().nullable(),
  namespace: z.string().nullable(),
})
type Owner = z.infer<typeof ownerSchema>

/** Another process keeps its data in the folder. */
export class FolderInUseError extends Error {
  constructor(folder: string, { pid, host }: Owner) {
    super(
      `The data folder ${folder} is in use by process ${pid} on ${host}. ` +
        'Stop that one first, or give this one another DATA_DIR.',
    )
    this.name = 'FolderInUseError'
  }
}

/**
 * Claims a data folder for this process and answers how to give it back. A claim left by a process that is gone (killed,
 * power cut) is taken over: at once where that can be seen, after a silence where its owner was on another machine or in
 * another container. Throws FolderInUseError while its owner lives.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder)
  const path = join(folder, 'in-use-by')
  const own = `${path}.${randomUUID()}`
  writeFileSync(own, JSON.stringify(ownerOf(process.pid)), { mode: 0o600 })
  try {
    // A link appears with its content or not at all, and only where there is none.
    while (!tryLink(own, path)) removeIfLeft(folder, path)
  } finally {
    rmSync(own, { force: true })
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT).unref()
  return () => {
    clearInterval(heartbeat)
    rmSync(path, { force: true })
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function removeIfLeft(folder: string, path: string): void {
  const claim = readClaim(path)
  if (claim === undefined) return
  const owner = ownerSchema.safeParse(parse(claim)).data
  if (owner && isAlive(owner, path)) throw new FolderInUseError(folder, owner)
  // Others may be taking it over too: only whoever moves away what was just judged goes on; a newer claim is put back.
  const left = `${path}.${randomUUID()}`
  try {
    renameSync(path, left)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (readFileSync(left, 'utf8') !== claim) tryLink(left, path)
  rmSync(left, { force: true })
}

function readClaim(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function isAlive(owner: Owner, path: string): boolean {
  const here = ownerOf(owner.pid)
  if (owner.host === here.host && owner.namespace === here.namespace) {
    return owner.boot === here.boot && owner.started === here.started && isRunning(owner.pid)
  }
  return Date.now() - statSync(path).mtimeMs < SILENCE
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // A folder that cannot be reached makes writes fail, which says more than we could here.
  }
}

function ownerOf(pid: number): Owner {
  return {
    pid,
    started: tell(() => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? null
    }),
    host: hostname(),
    boot: tell(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: tell(() => readlinkSync('/proc/self/ns/pid')),
  }
}

/** What only Linux tells; null elsewhere. */
function tell(read: () => string | null): string | null {
  try {
    return read()
  } catch {
    return null
  }
}

function parse(claim: string): unknown {
  try {
    return JSON.parse(claim)
  } catch {
    return undefined
  }
}
