import { once } from 'node:events'
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What becomes of one call on its way. `cut`: nobody answers. `lost`: the service does it, the answer never comes.
 * `twice`: the service gets it twice, one after the other. `slow`: the answer takes a while. The rest are answers in the
 * service's stead; `late-500` comes after the service has done it.
 */
export type Fault =
  | 'none'
  | 'cut'
  | 'lost'
  | 'twice'
  | 'slow'
  | '500'
  | 'late-500'
  | '503-soon'
  | '429-seconds'
  | '429-date'
  | 'portal'
  | 'half'
  | '401'

export interface FaultyLine {
  /** Where the service seems to be. */
  origin: string
  /** Asked for every call; `path` with the query. */
  decide: (method: string, path: string) => Fault
  /** How many calls came, each "METHOD path". */
  calls: string[]
  /** The same calls with what they carried. */
  sent: { method: string; path: string; headers: IncomingHttpHeaders; body: string }[]
  stop(): Promise<void>
}

const SLOW = 40
const BUSY_SECONDS = 7

/** A line to a service that can break in every way that lines do. */
export async function startFaultyLine(target: string): Promise<FaultyLine> {
  const line: FaultyLine = { origin: '', decide: () => 'none', calls: [], sent: [], stop: async () => undefined }
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/' } = request
    line.calls.push(`${method} ${url}`)
    const fault = line.decide(method, url)
    const noted = (body: Buffer) =>
      line.sent.push({ method, path: url, headers: request.headers, body: body.toString() })
    handle(fault, { target, request, response }, noted).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  line.origin = `http://127.0.0.1:${port}`
  line.stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return line
}

interface Exchange {
  target: string
  request: IncomingMessage
  response: ServerResponse
}

async function handle(fault: Fault, exchange: Exchange, note: (body: Buffer) => void): Promise<void> {
  const { response, request } = exchange
  const body = await readAll(request)
  note(body)
  const now = () => new Date()
  switch (fault) {
    case 'cut':
      response.destroy()
      return
    case '500':
      return end(response, 500, {}, '{"oops":')
    case '503-soon':
      return end(response, 503, { 'retry-after': String(BUSY_SECONDS) }, '')
    case '429-seconds':
      return end(response, 429, { 'retry-after': String(BUSY_SECONDS) }, '')
    case '429-date': {
      const at = new Date(now().getTime() + BUSY_SECONDS * 1000).toUTCString()
      return end(response, 429, { 'retry-after': at, date: now().toUTCString() }, '')
    }
    case 'portal':
      return end(response, 200, { 'content-type': 'text/html' }, '<h1>Welcome to our network</h1>')
    case '401':
      return end(response, 401, { 'content-type': 'application/problem+json' }, '{"code":"not-signed-in"}')
    default:
  }
  const first = await forward(exchange, body)
  if (fault === 'lost') response.destroy()
  else if (fault === 'late-500') end(response, 500, {}, '')
  else if (fault === 'half') {
    response.writeHead(first.status, { ...first.headers, 'content-length': String(first.body.length + 10) })
    response.write(first.body.subarray(0, first.body.length / 2))
    response.destroy()
  } else {
    const answer = fault === 'twice' ? await forward(exchange, body) : first
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW))
    end(response, answer.status, answer.headers, answer.body)
  }
}

function end(response: ServerResponse, status: number, headers: Record<string, string>, body: string | Buffer): void {
  response.writeHead(status, headers)
  response.end(body)
}

const readAll = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function forward({ target, request }: Exchange, body: Buffer) {
  const { connection: _connection, ...headers } = request.headers
  const call = httpRequest(target + request.url, { method: request.method, headers })
  const answered = once(call, 'response') as Promise<[IncomingMessage]>
  call.end(body)
  const [answer] = await answered
  const kept = Object.entries(answer.headers).filter(([name]) => !/^(connection|transfer-encoding)$/.test(name))
  return {
    status: answer.statusCode ?? 502,
    headers: Object.fromEntries(kept.map(([name, value]): [string, string] => [name, String(value)])),
    body: await readAll(answer),
  }
}
