import { readConfig } from '../../server/config.ts'
import { startService } from '../../server/service.ts'

// A real service process whose clock stands at another time: its arguments, in milliseconds since the epoch.
const [moment = '0'] = process.argv.slice(2)
const offset = Number(moment) - Date.now()

const read = readConfig(process.env)
if (!read.ok) throw new Error(read.problems.join('\n'))
const service = await startService(read.config, { now: () => Date.now() + offset })
process.send?.('started')
process.once('message', () => void service.stop().then(() => process.disconnect()))
