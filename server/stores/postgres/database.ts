import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../../log.ts'
import { StoreUnreachableError } from '../store-unreachable-error.ts'

export type Value = string | number | boolean | null | undefined | Uint8Array | readonly (string | number | null)[]

/** How long a call waits for a database that restarts, in milliseconds. */
const PATIENCE = 15_000
const PAUSE = 100
const CONNECTIONS = 10
const CONNECT_WITHIN = 5_000

const types: pg.CustomTypesConfig = {
  // Counts and times in milliseconds: far below 2⁵³.
  getTypeParser: (id, format) => (id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format)),
}

export function configOf(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'kopplingsguiden',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_WITHIN,
    // What was acknowledged must be on disk, whatever the role's or the database's default is.
    options: '-c synchronous_commit=on -c timezone=UTC',
    types,
  }
}

/** Connections to one database. Calls wait out a restart of it. */
export class Database {
  readonly url: string
  readonly #pool: pg.Pool
  readonly #log: Log

  constructor(url: string, log: Log) {
    this.url = url
    this.#log = log
    this.#pool = new pg.Pool({ ...configOf(url), max: CONNECTIONS })
    this.#pool.on('error', (error) => log.warn({ code: codeOf(error) }, 'An idle connection to the database was lost'))
  }

  /** The rows of one statement. A statement cut off midway is tried again, so it must bear being run twice. */
  query<Row extends object>(text: string, values: readonly Value[] = []): Promise<Row[]> {
    return this.patiently(() => this.once<Row>(text, values))
  }

  /** The same without a second try: when it rejects, it may have been carried out or not. */
  async once<Row extends object>(text: string, values: readonly Value[] = []): Promise<Row[]> {
    const { rows } = await this.#pool.query<Row & pg.QueryResultRow>(text, [...values])
    return rows
  }

  /** Runs `work` in a transaction; again as a whole when it is cut off or gets in another's way. */
  transaction<T>(work: (client: pg.PoolClient) => Promise<T>, mode = ''): Promise<T> {
    return this.patiently(async () => {
      const client = await this.#pool.connect()
      let broken: Error | undefined
      // Nobody waits for an idle client's loss; what is asked of it next fails and says so.
      const lost = (error: Error) => (broken = error)
      client.on('error', lost)
      try {
        await client.query(`begin ${mode}`)
        const result = await work(client)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => (broken = failure))
        throw error
      } finally {
        client.removeListener('error', lost)
        client.release(broken)
      }
    })
  }

  /** Tries again while the database is away, for as long as a caller will wait. Throws StoreUnreachableError after that. */
  async patiently<T>(attempt: () => Promise<T>): Promise<T> {
    const until = Date.now() + PATIENCE
    for (;;) {
      try {
        return await attempt()
      } catch (error) {
        if (isConflict(error)) continue
        if (!isConnectionFailure(error)) throw error
        if (Date.now() >= until) throw new StoreUnreachableError(error)
        this.#log.debug({ code: codeOf(error) }, 'The database is away')
        await wait(PAUSE + Math.random() * PAUSE)
      }
    }
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}

export const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
])
/** Shutting down, starting up, too many connections, a standby that is not promoted yet. */
const AWAY = new Set(['57P01', '57P02', '57P03', '57P05', '53300', '25006'])
/** The driver's own words; it gives them no code. */
const WORDS =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/

export function isConnectionFailure(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isConnectionFailure)
  const code = codeOf(error)
  if (code) return NETWORK.has(code) || AWAY.has(code) || code.startsWith('08')
  return error instanceof Error && WORDS.test(error.message)
}

/** A deadlock, two that could not be put in an order, or that changed one thing's rights: one of them is to try again. */
const isConflict = (error: unknown) =>
  codeOf(error) === '40001' ||
  codeOf(error) === '40P01' ||
  (codeOf(error) === 'XX000' && (error as Error).message === 'tuple concurrently updated')

/** Text as PostgreSQL can hold it: no U+0000, no half of a surrogate pair. */
export const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD').toWellFormed()
