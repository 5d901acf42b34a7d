import { mkdtemp, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madeUpHistory } from './made-up-history.ts'
import { perSecond, quantile, timesOf } from './timing.ts'

/** What a durable write costs without anything around it: open, write, fsync, rename. */
export async function bareWrites(count: number, atOnce: number): Promise<{ p50: number; perSecond: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'kopplingsguiden-bench-'))
  const content = JSON.stringify({ id: crypto.randomUUID(), history: madeUpHistory(4) })
  const write = async (index: number) => {
    const path = join(folder, `${index}.json`)
    const file = await open(`${path}.tmp`, 'w')
    await file.writeFile(content)
    await file.sync()
    await file.close()
    await rename(`${path}.tmp`, path)
  }
  try {
    const times = await timesOf(Math.ceil(count / 4), write)
    return { p50: quantile(times, 0.5), perSecond: await perSecond(count, atOnce, write) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
