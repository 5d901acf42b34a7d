import { mkdtempSync, writeFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madeUpHistory } from './made-up-history.ts'

const FILES = 1_000

/**
 * The same durable write without anything around it: open, write, fsync, rename. It replaces a file, as an append does:
 * on ext4 that can take nearly twice as long as making a new one, since the old one's blocks are freed with it.
 */
export function bareWrites(): { write(): Promise<void>; remove(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'kopplingsguiden-bench-'))
  const content = JSON.stringify({ id: crypto.randomUUID(), history: madeUpHistory(4) })
  const pathOf = (index: number) => join(folder, `${index % FILES}.json`)
  for (let index = 0; index < FILES; index += 1) writeFileSync(pathOf(index), content)
  let written = 0
  return {
    async write() {
      written += 1
      const path = pathOf(written)
      const temporary = `${path}.${written}.tmp`
      const file = await open(temporary, 'w')
      await file.writeFile(content)
      await file.sync()
      await file.close()
      await rename(temporary, path)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
