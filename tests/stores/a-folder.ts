import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openLowdbStores } from '../../server/stores/lowdb/open-lowdb-stores.ts'
import type { Home } from './contract/home.ts'

/** A folder of its own for what a test keeps. */
export async function aFolder(): Promise<Home & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'kopplingsguiden-stores-'))
  return {
    path,
    open: () => openLowdbStores(path, pino({ level: 'silent' })),
    remove: () => rm(path, { recursive: true, force: true }),
  }
}
