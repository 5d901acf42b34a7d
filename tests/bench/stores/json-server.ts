import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { fold } from '../../../shared/link-request/lifecycle.ts'
import { madeUpHistory } from './made-up-history.ts'
import { perSecond } from './timing.ts'

const PROGRAM = fileURLToPath(new URL('../../../node_modules/json-server/lib/cli/bin.js', import.meta.url))

/** How many changes of one field per second json-server makes to the same data. */
export async function jsonServerPatches(size: number, count: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'kopplingsguiden-bench-'))
  const port = await freePort()
  const requests = Array.from({ length: size }, (_, id) => ({ id, ...fold(madeUpHistory(id)) }))
  await writeFile(join(folder, 'db.json'), JSON.stringify({ requests }))
  const arguments_ = [PROGRAM, '--quiet', '--host', '127.0.0.1', '--port', `${port}`, join(folder, 'db.json')]
  const child = spawn(process.execPath, arguments_, { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}/requests`
  const patch = (id: number) =>
    fetch(`${url}/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ note: `Note ${id}` }),
    }).then((response) => response.json())
  try {
    while (!(await fetch(`${url}/1`).catch(() => undefined))) await wait(100)
    return await perSecond(count, 1, patch)
  } finally {
    child.kill('SIGKILL')
    await once(child, 'close')
    await rm(folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
