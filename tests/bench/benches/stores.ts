import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { pino } from 'pino'
import { openStores } from '../../../server/stores/open-stores.ts'
import type { Stores } from '../../../server/stores/stores.ts'
import type { RequestQuery } from '../../../server/stores/contract/request-store.ts'
import { anEvent } from '../../shared/a-link-request.ts'
import { startDatabaseServer } from '../../stores/a-database.ts'
import type { Bar, BenchCase } from '../bench-case.ts'
import { bareWrites } from '../stores/bare-write.ts'
import { jsonServerPatches } from '../stores/json-server.ts'
import { madeUpHistory, madeUpName } from '../stores/made-up-history.ts'
import { measureOverHttp, type OverHttp } from '../stores/over-http.ts'
import { perSecond, quantile, round, timesOf } from '../stores/timing.ts'

// BENCH_SIZES=1000,10000 BENCH_STORES=lowdb for a shorter run.
const SIZES = (process.env['BENCH_SIZES'] ?? '1000,10000,100000').split(',').map(Number)
const STORES = (process.env['BENCH_STORES'] ?? 'lowdb,PostgreSQL').split(',')
const AT_ONCE = 32
const APPENDS = 4_000
const TURNS = 16
const START_UP = fileURLToPath(new URL('../stores/start-up.ts', import.meta.url))

type Place = { dataDir: string; databaseUrl: string | undefined }
interface Measured {
  appendP50: number
  appendsPerSecond: number
  bareP50: number
  bareWritesPerSecond: number
  listP99: number
  searchP99: number
  startMs: number
  megabytes: number
  overHttp: OverHttp | undefined
}

const bench: BenchCase = {
  name: 'stores',
  async run(progress) {
    const rows: Record<string, string | number>[] = []
    const bars: Bar[] = []
    const server = await startDatabaseServer()
    const measured = new Map<string, Measured>()
    for (const size of SIZES) {
      for (const store of STORES) {
        progress(`${store} at ${size}`)
        const dataDir = await mkdtemp(join(tmpdir(), 'kopplingsguiden-bench-'))
        const databaseUrl = store === 'lowdb' ? undefined : await server.makeDatabase()
        // What the server does by itself in the minutes after so many rows were written.
        const settle = async () => {
          const database = new URL(databaseUrl ?? '').pathname.slice(1)
          await server.run(database, 'vacuum (analyze)')
          await server.run(database, 'checkpoint')
        }
        const figures = await measure({ dataDir, databaseUrl }, size, settle)
        progress(figuresOf(figures))
        await rm(dataDir, { recursive: true, force: true })
        measured.set(`${store} ${size}`, figures)
        rows.push({
          store,
          requests: size,
          'append p50 ms': round(figures.appendP50),
          'bare write p50 ms': round(figures.bareP50),
          'appends/s': round(figures.appendsPerSecond, 0),
          'bare writes/s': round(figures.bareWritesPerSecond, 0),
          'list p99 ms': round(figures.listP99),
          'search p99 ms': round(figures.searchP99),
          'start s': round(figures.startMs / 1_000),
          'start MB': round(figures.megabytes, 0),
          ...(figures.overHttp && {
            'reads/s': round(figures.overHttp.readsPerSecond, 0),
            'bare reads/s': round(figures.overHttp.bareReadsPerSecond, 0),
            'fan-out to 500 p50 ms': round(figures.overHttp.fanOutP50, 0),
          }),
        })
      }
    }
    await server.stop()

    const [least, most] = [Math.min(...SIZES), Math.max(...SIZES)]
    for (const store of STORES) {
      const [small, large] = [measured.get(`${store} ${least}`), measured.get(`${store} ${most}`)]
      if (!small || !large) continue
      bars.push(
        {
          what: `${store}: append p50 at ${most} to that at ${least}`,
          measured: round(large.appendP50 / small.appendP50),
          limit: 1.3,
          is: 'most',
        },
        {
          what: `${store}: appends/s to bare durable writes/s`,
          measured: round(large.appendsPerSecond / large.bareWritesPerSecond),
          limit: 0.6,
          is: 'least',
        },
        { what: `${store}: filtered list p99 at ${most}, ms`, measured: round(large.listP99), limit: 15, is: 'most' },
        { what: `${store}: search p99 at ${most}, ms`, measured: round(large.searchP99), limit: 15, is: 'most' },
      )
    }
    const large = measured.get(`lowdb ${most}`)
    if (!large) return { rows, bars }
    const { readsPerSecond = 0, bareReadsPerSecond = 1 } = large?.overHttp ?? {}
    bars.push(
      {
        what: `lowdb: reads/s to a bare Express route's at ${most}`,
        measured: round(readsPerSecond / bareReadsPerSecond),
        limit: 0.6,
        is: 'least',
      },
      {
        what: `lowdb: start-up at ${most}, s`,
        measured: round((large?.startMs ?? Infinity) / 1_000),
        limit: 4,
        is: 'most',
      },
      {
        what: `lowdb: memory at ${most}, MB`,
        measured: round(large?.megabytes ?? Infinity, 0),
        limit: 600,
        is: 'most',
      },
    )
    if (SIZES.includes(10_000)) {
      const patches = await jsonServerPatches(10_000, 10)
      rows.push({ store: 'json-server', requests: 10_000, 'appends/s': round(patches) })
      const ours = measured.get('lowdb 10000')?.appendsPerSecond ?? 0
      bars.push({
        what: 'lowdb: appends/s to json-server PATCH/s at 10000',
        measured: round(ours / patches, 0),
        limit: 50,
        is: 'least',
      })
    }
    return { rows, bars }
  },
}
export default bench

/** For people who wait: what is known already. */
const figuresOf = ({ overHttp, ...figures }: Measured): string =>
  Object.entries({ ...figures, ...overHttp }).map(([name, figure]) => `${name} ${round(figure)}`).join(', ') // oxfmt-ignore

async function measure(place: Place, size: number, settle: () => Promise<void>): Promise<Measured> {
  const ids = Array.from({ length: size }, () => crypto.randomUUID())
  const open = () => openStores(place, pino({ level: 'silent' }))
  if (place.databaseUrl === undefined) {
    writeFolder(place.dataDir, ids)
    // What a service does once, with files that it has never seen, is not what it does day by day.
    await (await open()).close()
  }
  const stores = await open()
  if (place.databaseUrl !== undefined) {
    await perSecond(size, AT_ONCE * 4, (count) => stores.requests.adopt(ids[count - 1] ?? '', madeUpHistory(count - 1)))
    await settle()
  }
  collectGarbage()
  const figures = await measureCalls(stores, ids)
  await stores.close()
  const environment = { PATH: process.env['PATH'], DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl }
  const { stdout } = await promisify(execFile)(process.execPath, [START_UP], { env: environment })
  const { ms, megabytes } = JSON.parse(stdout) as { ms: number; megabytes: number }
  const overHttp = place.databaseUrl === undefined ? await measureOverHttp(place.dataDir, ids[0] ?? '') : undefined
  return { ...figures, startMs: ms, megabytes, overHttp }
}

/** What stores that were measured before have left behind is no matter of this one. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

function writeFolder(dataDir: string, ids: readonly string[]): void {
  mkdirSync(join(dataDir, 'requests'), { recursive: true })
  for (const [index, id] of ids.entries()) {
    writeFileSync(join(dataDir, 'requests', `${id}.json`), JSON.stringify({ id, history: madeUpHistory(index) }))
  }
}

async function measureCalls(stores: Stores, ids: readonly string[]) {
  // A stride that is prime to every size, so that each append is to another request, all over the store.
  const idOf = (index: number) => ids[(index * 7_919) % ids.length] ?? ''
  const append = (index: number) =>
    stores.requests.append(idOf(index), [anEvent({ type: 'note.added', text: 'Ringt' })])
  const appends = await measureAppends(append)
  const ask = (more: Partial<RequestQuery>): RequestQuery => ({
    scope: 'all',
    sort: '-updatedAt',
    limit: 50,
    now: Date.now(),
    ...more,
  })
  const filters: Partial<RequestQuery>[] = [
    { status: 'awaiting-form' },
    { waitingOn: 'vendor', sort: 'client' },
    { stalled: true, sort: 'since' },
    { scope: { email: 'konsult7@revision.example', firmNames: ['Revisionsbyrån 7 AB'] } },
  ]
  const list = (index: number) => stores.requests.find(ask(filters[index % filters.length] ?? {}))
  const searches = (index: number) => [
    madeUpName(index * 31),
    `konsult${index % 200}@`,
    `559000-${index % 10}`,
    `Kontakt ${index}`,
  ]
  const search = (index: number) => stores.requests.find(ask({ q: searches(index)[index % 4] ?? '' }))
  await timesOf(40, list)
  const listP99 = quantile(await timesOf(300, list), 0.99)
  await timesOf(40, search)
  const searchP99 = quantile(await timesOf(300, search), 0.99)
  return { ...appends, listP99, searchP99 }
}

/** In short turns with bare writes, since a disk is not as fast from one second to the next. */
async function measureAppends(append: (index: number) => Promise<unknown>) {
  const bare = bareWrites()
  const [alone, bareAlone, together, bareTogether]: [number[], number[], number[], number[]] = [[], [], [], []]
  await timesOf(50, append)
  for (let turn = 0; turn < TURNS; turn += 1) {
    const from = (turn * APPENDS) / TURNS
    alone.push(...(await timesOf(APPENDS / TURNS / 4, (index) => append(from + index))))
    bareAlone.push(...(await timesOf(APPENDS / TURNS / 4, () => bare.write())))
    together.push(await perSecond(APPENDS / TURNS, AT_ONCE, (index) => append(from + index)))
    bareTogether.push(await perSecond(APPENDS / TURNS, AT_ONCE, () => bare.write()))
  }
  await bare.remove()
  return {
    appendP50: quantile(alone, 0.5),
    appendsPerSecond: quantile(together, 0.5),
    bareP50: quantile(bareAlone, 0.5),
    bareWritesPerSecond: quantile(bareTogether, 0.5),
  }
}
