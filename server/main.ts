import { readConfig } from './config.ts'
import { explainStartFailure } from './explain-start-failure.ts'
import { startService } from './service.ts'
import { stopOnSignal } from './stop-on-signal.ts'

// The service alone: what `npm run serve` runs.
const read = readConfig(process.env)
if (!read.ok) {
  for (const problem of read.problems) console.error(problem)
  process.exit(1)
}
const service = await startService(read.config).catch((error: unknown) => {
  console.error(explainStartFailure(error, read.config))
  process.exit(1)
})
console.log(`Kopplingsguiden: ${service.url}`)
stopOnSignal(() => service.stop())
