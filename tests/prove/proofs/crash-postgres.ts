import { setTimeout as wait } from 'node:timers/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { openPostgresStores } from '../../../server/stores/postgres/open-postgres-stores.ts'
import { startDatabaseServer } from '../../stores/a-database.ts'
import { startServiceProcess, type ServiceProcess } from '../../stores/a-service.ts'
import { Load, SUPPORT } from '../crash/load.ts'
import { Random } from '../../seeded-random.ts'
import { StreamReader } from '../crash/stream-reader.ts'
import type { Proof } from '../proof.ts'

const STREAMS = 4
/** How long the last changes may take to reach every stream. */
const PATIENCE = 60_000

/** Two services on one database, under load; one is killed again and again, and the database restarted. */
const crashPostgres: Proof = {
  name: 'crash-postgres',
  async run({ isWhole, seed, progress }) {
    const kills = isWhole ? 20 : 1
    const restarts = isWhole ? 5 : 1
    const random = new Random(seed)
    const folder = await mkdtemp(join(tmpdir(), 'kopplingsguiden-crash-'))
    const server = await startDatabaseServer()
    const databaseUrl = await server.makeDatabase()
    const load = new Load(random)
    const stores = await openPostgresStores(databaseUrl, pino({ level: 'silent' }))
    await load.prepare(stores)

    const up = new Map<ServiceProcess, string>()
    const started: ServiceProcess[] = []
    async function start(): Promise<ServiceProcess> {
      const environment = { DATABASE_URL: databaseUrl, DATA_DIR: folder, SUPPORT_EMAILS: SUPPORT, LOG_LEVEL: 'fatal' }
      const service = startServiceProcess(environment)
      started.push(service)
      up.set(service, await service.url)
      return service
    }
    const urls = () => [...up.values()]

    try {
      const [first, steady] = await Promise.all([start(), start()])
      let victim = first
      const streams = Array.from({ length: STREAMS }, () => new StreamReader(() => random.pick(urls()), load.headers))
      await Promise.all(streams.map(({ ready }) => ready))
      const over = new AbortController()
      const loading = load.run(urls, over.signal)
      for (let round = 1; round <= kills; round += 1) {
        await wait(random.between(100, 1_500))
        up.delete(victim)
        victim.child.kill('SIGKILL')
        await victim.ended
        if (round % Math.floor(kills / restarts) === 0) await server.restart()
        victim = await start()
        progress(`${round} of ${kills} kills, ${load.acknowledged} acknowledged`)
      }
      over.abort()
      await loading
      await load.finish(urls)
      const verdict = await load.verify((id) => stores.requests.history(id))
      const expected = await changesIn(databaseUrl)
      const isComplete = ({ told }: StreamReader) => told.length >= expected.length
      const until = Date.now() + PATIENCE
      while (!streams.every(isComplete) && Date.now() < until) await wait(100)
      await Promise.all(streams.map((stream) => stream.stop()))
      for (const service of [victim, steady]) service.child.kill('SIGTERM')
      await Promise.all([victim.ended, steady.ended])

      const complete = streams.filter(({ told }) => told.join() === expected.join()).length
      const resyncs = streams.reduce((sum, stream) => sum + stream.resyncs, 0)
      const connections = streams.reduce((sum, stream) => sum + stream.connections, 0)
      const row = { kills, restarts, ...verdict, changes: expected.length, 'streams complete': `${complete} of ${STREAMS}`, connections, resyncs } // oxfmt-ignore
      const failures = (['lost', 'duplicated'] as const).flatMap((what) => (verdict[what] > 0 ? [`${what}: ${verdict[what]}`] : [])) // oxfmt-ignore
      for (const { told } of streams) {
        if (told.join() !== expected.join()) failures.push(`A stream told ${told.length} changes of ${expected.length}, ${new Set(told).size} of them different`) // oxfmt-ignore
      }
      if (verdict.acknowledged === 0) failures.push('Nothing was acknowledged, so nothing was proved')
      return { rows: [row], failures }
    } finally {
      for (const { child } of started) child.kill('SIGKILL')
      await Promise.all(started.map(({ ended }) => ended))
      await stores.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
}
export default crashPostgres

/** What every stream must have told, in the order of the feed. */
async function changesIn(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  const { rows } = await client.query<{ request_id: string; revision: number }>(
    'select request_id, revision from change order by xid, number',
  )
  await client.end()
  return rows.map(({ request_id, revision }) => `${request_id} ${revision}`)
}
