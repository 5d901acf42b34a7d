import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { perSecond, quantile } from './timing.ts'

const AT_ONCE = 8
const TURNS = 80
const READS = 100
const BARE_ROUTE = fileURLToPath(new URL('bare-route.ts', import.meta.url))

export interface Reads {
  readsPerSecond: number
  /** Of a route with nothing around it that answers the same JSON. */
  bareReadsPerSecond: number
}

/** Reads of a route and of a bare one in many short turns, since a machine is not as fast from one second to the next. */
export async function compareReads(url: string, headers: Record<string, string>): Promise<Reads> {
  const body = await read(url, headers)
  const bare = spawn(process.execPath, [BARE_ROUTE], { env: { ...process.env, BODY: body } })
  const [ours, theirs]: [number[], number[]] = [[], []]
  try {
    const [port] = (await once(bare.stdout, 'data')) as [Buffer]
    const bareUrl = `http://127.0.0.1:${String(port).trim()}/`
    // The first quarter warms up both.
    for (let turn = -TURNS / 4; turn < TURNS; turn += 1) {
      const [one, other] = [
        await perSecond(READS, AT_ONCE, () => read(url, headers)),
        await perSecond(READS, AT_ONCE, () => read(bareUrl, {})),
      ]
      if (turn < 0) continue
      ours.push(one)
      theirs.push(other)
    }
  } finally {
    bare.kill()
  }
  return { readsPerSecond: quantile(ours, 0.5), bareReadsPerSecond: quantile(theirs, 0.5) }
}

async function read(url: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(url, { headers })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.text()
}
