import { readConfig } from './config.ts'
import { explainStartFailure } from './explain-start-failure.ts'
import { startService } from './service.ts'
import { stopOnSignal } from './stop-on-signal.ts'

// The service alone, or what an operator asks for: what `npm run serve` runs, with the rest of its command line.
const commandLine = process.argv.slice(2)
const read = readConfig(process.env)
if (!read.ok) {
  for (const problem of read.problems) console.error(problem)
  process.exit(1)
}
if (commandLine.length > 0) {
  const { runOperation } = await import('./operate/run-operation.ts')
  process.exit(await runOperation(commandLine, read.config))
}
const service = await startService(read.config).catch((error: unknown) => {
  console.error(explainStartFailure(error, read.config))
  process.exit(1)
})
stopOnSignal(() => service.stop())
console.log(`Kopplingsguiden: ${service.url}`)
