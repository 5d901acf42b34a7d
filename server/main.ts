import { readConfig } from './config.ts'
import { startService } from './service.ts'

// The service alone: what `npm run serve` runs.
const read = readConfig(process.env)
if (!read.ok) {
  for (const problem of read.problems) console.error(problem)
  process.exit(1)
}
const service = await startService(read.config).catch((error: NodeJS.ErrnoException) => {
  const { host, port } = read.config
  console.error(error.code === 'EADDRINUSE' ? `PORT ${port} on ${host} is in use.` : error.message)
  process.exit(1)
})
console.log(`Kopplingsguiden: ${service.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void service.stop().then(() => process.exit(0))
  })
}
