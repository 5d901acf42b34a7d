import { pino } from 'pino'
import { openStores } from '../../../server/stores/open-stores.ts'

// A process of its own: opens the stores of DATA_DIR or DATABASE_URL and prints how long that took and what it weighs.
const began = performance.now()
const dataDir = process.env['DATA_DIR'] ?? ''
const stores = await openStores({ dataDir, databaseUrl: process.env['DATABASE_URL'] }, pino({ level: 'silent' }))
const ms = performance.now() - began
console.log(JSON.stringify({ ms, megabytes: process.memoryUsage().rss / 1_048_576 }))
await stores.close()
