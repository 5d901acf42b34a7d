import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { perSecond } from './timing.ts'

const AT_ONCE = 8
const READS = 2_000

/** Reads per second of a route; the client costs the same for every route that is compared. */
export async function readsPerSecond(url: string, headers: Record<string, string> = {}): Promise<number> {
  const read = async () => {
    const response = await fetch(url, { headers })
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    await response.text()
  }
  await perSecond(READS / 4, AT_ONCE, read)
  return perSecond(READS, AT_ONCE, read)
}

/** The same of a route with nothing around it that answers the same JSON. */
export async function bareReadsPerSecond(body: unknown): Promise<number> {
  const app = express()
  app.get('/', (_request, response) => {
    response.json(body)
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await readsPerSecond(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
