import { Agent, request as requestHttp } from 'node:http'

interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | Uint8Array | undefined
}

export interface Connections {
  /** The status of the answer, read to its end; 0 when there was none in time. Of a stream the head is enough. */
  statusOf(sent: Sent): Promise<number>
  close(): void
}

/**
 * Connections to a service that are used again, at most so many at once. Not fetch: after a stream that is cut off it
 * keeps the next call waiting until the service drops an idle connection.
 */
export function openConnections(port: () => number, atOnce: number, patience: number): Connections {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  return {
    statusOf: ({ method, path, headers, body }) =>
      new Promise((resolve) => {
        const options = { host: '127.0.0.1', port: port(), agent, method, path, headers, timeout: patience }
        const sent = requestHttp(options, (response) => {
          const isStream = response.headers['content-type']?.startsWith('text/event-stream')
          if (isStream) response.destroy()
          else response.resume()
          response.once('close', () => resolve(response.statusCode ?? 0))
        })
        sent.once('timeout', () => sent.destroy())
        // A server that refuses a body half-way may close before all of it is written: that is an answer, not a hang.
        sent.once('error', (error: NodeJS.ErrnoException) =>
          resolve(error.code === 'ECONNRESET' || error.code === 'EPIPE' ? 400 : 0),
        )
        sent.end(body)
      }),
    close: () => agent.destroy(),
  }
}
