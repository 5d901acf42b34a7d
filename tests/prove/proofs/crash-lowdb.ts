import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { openLowdbStores } from '../../../server/stores/lowdb/open-lowdb-stores.ts'
import { startServiceProcess } from '../../stores/a-service.ts'
import { Load, SUPPORT } from '../crash/load.ts'
import { Random } from '../../seeded-random.ts'
import { mountSmallDisk, type SmallDisk } from '../crash/small-disk.ts'
import type { Proof, ProofRun } from '../proof.ts'

const silent = pino({ level: 'silent' })
const FAILING_DISK = new URL('../crash/failing-disk.ts', import.meta.url).href

interface Part {
  name: string
  rounds: { whole: number; sample: number }
  environment: Record<string, string>
  /** What it is told once it listens. */
  signal?: NodeJS.Signals
  /** It is killed when at most so many more events have been acknowledged. */
  events: number
  /** On a disk of its own that fills up; left out where none can be mounted. */
  onSmallDisk?: boolean
}

/** In megabytes. */
const SMALL = 8
const PATIENCE = 30_000
/** How many refusals a full disk must have led to before it is emptied again. */
const REFUSED_WHEN_FULL = 20

const PARTS: Part[] = [
  {
    name: 'killed at random moments (SIGKILL)',
    rounds: { whole: 200, sample: 2 },
    environment: {},
    events: 60,
  },
  {
    name: 'writes, flushes and renames fail (EIO, ENOSPC)',
    rounds: { whole: 10, sample: 1 },
    environment: { NODE_OPTIONS: `--import ${FAILING_DISK}`, FAILING_SHARE: '0.03' },
    signal: 'SIGUSR2',
    events: 300,
  },
  {
    name: 'the disk is full (ENOSPC) and has room again',
    rounds: { whole: 10, sample: 1 },
    environment: {},
    events: 60,
    onSmallDisk: true,
  },
]

/** A service on a data folder, under load, ended the hard way again and again. */
const crashLowdb: Proof = {
  name: 'crash-lowdb',
  async run(run) {
    const rows: Record<string, string | number>[] = []
    const failures: string[] = []
    for (const part of PARTS) {
      const row = await runPart(part, run)
      if (!row) {
        run.progress(`${part.name}: left out, since mounting a small disk takes root on Linux`)
        continue
      }
      rows.push(row)
      for (const what of ['lost', 'duplicated', 'unreadable'] as const) {
        if (row[what] !== 0) failures.push(`${part.name}: ${what} ${row[what]}`)
      }
      if (row.acknowledged === 0) failures.push(`${part.name}: nothing was acknowledged, so nothing was proved`)
    }
    return { rows, failures }
  },
}
export default crashLowdb

async function runPart(part: Part, { isWhole, seed, progress }: ProofRun) {
  const random = new Random(seed)
  const folder = await mkdtemp(join(tmpdir(), 'kopplingsguiden-crash-'))
  const disk = part.onSmallDisk ? mountSmallDisk(folder, SMALL) : undefined
  if (part.onSmallDisk && !disk) {
    await rm(folder, { recursive: true, force: true })
    return undefined
  }
  const load = new Load(random)
  const prepared = await openLowdbStores(folder, silent)
  await load.prepare(prepared)
  await prepared.close()
  const start = (environment: Record<string, string>) =>
    startServiceProcess({ DATA_DIR: folder, SUPPORT_EMAILS: SUPPORT, LOG_LEVEL: 'fatal', ...environment })
  const rounds = isWhole ? part.rounds.whole : part.rounds.sample
  let unreadable = 0
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const service = start(part.environment)
      const url = await service.url
      if (part.signal) service.child.kill(part.signal)
      const over = new AbortController()
      const loading = load.run(() => [url], over.signal)
      await load.moreAcknowledged(Math.floor(random.between(1, part.events)))
      if (disk) await fill(disk, load, random.chance(0.5))
      await wait(random.between(0, 30))
      service.child.kill('SIGKILL')
      over.abort()
      await Promise.all([service.ended, loading])
      disk?.free()
      unreadable += await countUnreadable(join(folder, 'requests'))
      if (round % 10 === 0) progress(`${part.name}: ${round} of ${rounds}, ${load.acknowledged} acknowledged`)
    }
    const last = start({})
    const url = await last.url
    await load.finish(() => [url])
    last.child.kill('SIGTERM')
    await last.ended
    const stores = await openLowdbStores(folder, silent)
    const verdict = await load.verify((id) => stores.requests.history(id))
    await stores.close()
    const names = await readdir(folder, { recursive: true })
    unreadable += names.filter((name) => name.includes('.damaged-')).length
    return { part: part.name, rounds, ...verdict, unreadable, 'not acknowledged at first': load.refused }
  } finally {
    disk?.unmount()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Until writes have been refused; and, unless it is to be killed while there is no room, until one was taken after that. */
async function fill(disk: SmallDisk, load: Load, isKilledFull: boolean): Promise<void> {
  const { refused } = load
  disk.fill()
  const until = Date.now() + PATIENCE
  while (load.refused < refused + REFUSED_WHEN_FULL && Date.now() < until) await wait(2)
  if (load.refused === refused) throw new Error('A full disk refused nothing')
  if (isKilledFull) return
  disk.free()
  await load.moreAcknowledged(1)
}

/** Files under their final names that are not JSON. */
async function countUnreadable(folder: string): Promise<number> {
  let count = 0
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json')) continue
    try {
      JSON.parse(await readFile(join(folder, name), 'utf8'))
    } catch {
      count += 1
    }
  }
  return count
}
