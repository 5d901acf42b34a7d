import { mkdtemp, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madeUpHistory } from './made-up-history.ts'

/** A durable write without anything around it: open, write, fsync, rename. */
export async function bareWrites(): Promise<{ write(): Promise<void>; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kopplingsguiden-bench-'))
  const content = JSON.stringify({ id: crypto.randomUUID(), history: madeUpHistory(4) })
  let written = 0
  return {
    async write() {
      written += 1
      const path = join(folder, `${written}.json`)
      const file = await open(`${path}.tmp`, 'w')
      await file.writeFile(content)
      await file.sync()
      await file.close()
      await rename(`${path}.tmp`, path)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
