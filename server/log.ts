import { pino, type DestinationStream, type Logger } from 'pino'

export type Log = Logger

/** Structured lines on stdout. Callers log ids and codes, never names, addresses or tokens. */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Log {
  const serializers = { err: describeError }
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, destination)
}

interface ErrorDescription {
  type: string
  message: string
  code?: unknown
  at?: string[]
  cause?: ErrorDescription
}

/**
 * What is known of an error without what it may carry of people: drivers put rows and recipients beside the message, and
 * JSON.parse quotes what it could not read.
 */
function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: '' }
  const { name, message, stack, cause } = error
  const { code } = error as NodeJS.ErrnoException
  const at = stack?.match(/^ {4}at .*$/gm)?.map((line) => line.trim().slice(3))
  return {
    type: name,
    message: name === 'SyntaxError' ? 'It is not JSON' : message.replaceAll(/[^\s"'<>(=]+@[^\s"'<>)]+/g, '…@…'),
    ...(code !== undefined && { code }),
    ...(at && { at }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  }
}
