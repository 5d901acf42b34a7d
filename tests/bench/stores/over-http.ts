import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { createToken, hashToken } from '../../../server/identity/tokens.ts'
import { openStores } from '../../../server/stores/open-stores.ts'
import { StreamReader } from '../../prove/crash/stream-reader.ts'
import { startServiceProcess } from '../../stores/a-service.ts'
import { compareReads, type Reads } from './http-reads.ts'
import { quantile } from './timing.ts'

const EMAIL = 'stina@support.example'
const LISTENERS = 500
const CHANGES = 5

export interface OverHttp extends Reads {
  /** From a change's being sent until the last of the listeners has it, in milliseconds. */
  fanOutP50: number
}

/** Reads and live streams of a service process on a data folder. */
export async function measureOverHttp(dataDir: string, id: string): Promise<OverHttp> {
  const token = createToken()
  const stores = await openStores({ dataDir, databaseUrl: undefined }, pino({ level: 'silent' }))
  const createdAt = Date.now()
  await stores.identities.keepSession(hashToken(token), { kind: 'extension', email: EMAIL, createdAt, expiresAt: createdAt + 3_600_000 }) // oxfmt-ignore
  await stores.close()
  const service = startServiceProcess({ DATA_DIR: dataDir, SUPPORT_EMAILS: EMAIL, LOG_LEVEL: 'fatal' })
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  try {
    const url = await service.url
    const route = `${url}/api/v1/requests/${id}`
    const reads = await compareReads(route, headers)
    const streams = Array.from({ length: LISTENERS }, () => new StreamReader(() => url, headers))
    await Promise.all(streams.map(({ ready }) => ready))
    const times: number[] = []
    for (let change = 1; change <= CHANGES; change += 1) {
      const event = {
        id: crypto.randomUUID(),
        type: 'note.added',
        at: new Date().toISOString(),
        channel: 'web',
        text: 'Ringt',
      }
      const began = performance.now()
      await fetch(`${route}/events`, { method: 'POST', headers, body: JSON.stringify([event]) })
      while (!streams.every(({ told }) => told.length >= change)) await wait(1)
      times.push(performance.now() - began)
    }
    await Promise.all(streams.map((stream) => stream.stop()))
    return { ...reads, fanOutP50: quantile(times, 0.5) }
  } finally {
    service.child.kill('SIGKILL')
    await service.ended
  }
}
