import { pino, type Logger } from 'pino'

export type Log = Logger

/** Structured lines on stdout. Callers log ids and codes, never names, addresses or tokens. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
