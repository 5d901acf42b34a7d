import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { openLowdbStores } from './lowdb/open-lowdb-stores.ts'
import { openPostgresStores } from './postgres/open-postgres-stores.ts'
import type { Stores } from './stores.ts'

/** The stores that the configuration names: a database where there is one, else the data folder. */
export function openStores(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: Log,
): Promise<Stores> {
  return databaseUrl === undefined ? openLowdbStores(dataDir, log) : openPostgresStores(databaseUrl, log)
}
