import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Stores } from './stores.ts'

/** The stores that the configuration names: a database where there is one, else the data folder. */
export async function openStores(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: Log,
): Promise<Stores> {
  if (databaseUrl === undefined) {
    const { openLowdbStores } = await import('./lowdb/open-lowdb-stores.ts')
    return openLowdbStores(dataDir, log)
  }
  const { openPostgresStores } = await import('./postgres/open-postgres-stores.ts')
  return openPostgresStores(databaseUrl, log)
}
