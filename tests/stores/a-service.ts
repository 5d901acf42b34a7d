import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

/** A real process of the service, as `npm run serve` runs it. */
export interface ServiceProcess {
  child: ChildProcess
  /** Resolves with the origin once it listens; rejects with what it printed when it ends before that. */
  url: Promise<string>
  /** Everything printed so far. */
  output(): string
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>
}

/** Starts one on a port of the system's choosing; `arguments_` are the rest of its command line. */
export function startServiceProcess(
  environment: Record<string, string>,
  arguments_: readonly string[] = [],
): ServiceProcess {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const own = { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn' }
  const env = { PATH, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }), ...own, ...environment }
  const child = spawn(process.execPath, [MAIN, ...arguments_], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const { promise: url, resolve, reject } = Promise.withResolvers<string>()
  const listen = (chunk: Buffer) => {
    output += chunk.toString()
    const listening = /^Kopplingsguiden: http:\/\/localhost:(\d+)$/m.exec(output)
    if (listening) resolve(`http://127.0.0.1:${listening[1]}`)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null)
  void ended.then(() => reject(new Error(`The service ended: ${output}`)))
  // Whoever doesn't ask for the address isn't told that there is none.
  url.catch(() => undefined)
  return { child, url, output: () => output, ended }
}
