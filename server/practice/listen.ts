import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPracticeApp, type PracticeOptions } from './app.ts'

export interface PracticeSystem {
  /** Origin, without a trailing slash. */
  url: string
  stop(): Promise<void>
}

/** Starts the practice system on a port of its own (0 for any free one); rejects when the port is taken. */
export async function startPractice(
  options: PracticeOptions & { host?: string; port?: number } = {},
): Promise<PracticeSystem> {
  const { host = '127.0.0.1', port = 0, ...rest } = options
  const server = createServer(createPracticeApp(rest))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  return {
    url: `http://${host}:${address.port}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
