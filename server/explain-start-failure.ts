import { resolve } from 'node:path'
import type { Config } from './config.ts'
import { StoreUnreachableError } from './stores/store-unreachable-error.ts'

/** Why the service could not start, as a sentence that names the variable to change. */
export function explainStartFailure(error: unknown, { host, port, practicePort, dataDir, inbound }: Config): string {
  if (error instanceof StoreUnreachableError) {
    const { code, message } = error.cause as NodeJS.ErrnoException
    return `DATABASE_URL names a database that cannot be reached: ${message || code}`
  }
  if (/^(28|3D)/.test((error as { code?: string }).code ?? '')) {
    return `DATABASE_URL is refused by the database: ${(error as Error).message}`
  }
  const { code, message, syscall, path } = error as NodeJS.ErrnoException
  const places = { PORT: port, PRACTICE_PORT: practicePort, INBOUND_SMTP_PORT: inbound?.smtp?.port }
  const taken = (error as { port?: number }).port
  const [name, number] = Object.entries(places).find(([, place]) => place === taken) ?? ['PORT', port]
  if (syscall !== 'listen') {
    const isFolder = path !== undefined && resolve(path).startsWith(resolve(dataDir))
    return isFolder ? `DATA_DIR is ${dataDir}, where nothing can be written: ${message}` : message
  }
  switch (code) {
    case 'EADDRINUSE':
      return `${name} is ${number}, which another program uses on ${host}. Stop that one, or set ${name} to a free port.`
    case 'EACCES':
      return `${name} is ${number}, which this user may not listen on. Set ${name} to 1024 or more.`
    case 'EADDRNOTAVAIL':
      return `HOST is ${host}, which is not an address of this machine.`
    default:
      return `HOST ${host} and ${name} ${number}: ${message}`
  }
}
