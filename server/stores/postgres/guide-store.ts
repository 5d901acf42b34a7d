import type { SignedGuide } from '../../../shared/contracts/http.ts'
import type { GuideHealth, GuideHealthStore, GuideStore } from '../contract/guide-store.ts'
import { storable, type Database } from './database.ts'

export function createGuideStore(database: Database): GuideStore {
  return {
    async list() {
      const rows = await database.query<{ body: SignedGuide }>(
        `select body from guide g
         where version = (select max(version) from guide where id = g.id)
         order by (select min(number) from guide where id = g.id)`,
      )
      return rows.map(({ body }) => body)
    },
    async read(id) {
      const [row] = await database.query<{ body: SignedGuide }>(
        'select body from guide where id = $1 order by version desc limit 1',
        [storable(id)],
      )
      return row?.body
    },
    async versions(id) {
      const rows = await database.query<{ body: SignedGuide }>(
        'select body from guide where id = $1 order by version desc',
        [storable(id)],
      )
      return rows.map(({ body }) => body)
    },
    publish: (signed) =>
      database.transaction(async (client) => {
        const { id, version } = signed.guide
        await client.query('select pg_advisory_xact_lock(hashtextextended($1, 4311))', [id])
        const { rowCount } = await client.query(
          `insert into guide (id, version, body)
           select $1, $2, $3 where not exists (select from guide where id = $1 and version >= $2)`,
          [id, version, JSON.stringify(signed)],
        )
        return rowCount === 1 ? 'published' : 'version-taken'
      }),
  }
}

export function createGuideHealthStore(database: Database): GuideHealthStore {
  return {
    async add(health) {
      await database.query('insert into guide_health (id, body) values ($1, $2) on conflict (id) do nothing', [
        storable(health.id),
        JSON.stringify(health),
      ])
    },
    async list(since = 0) {
      const rows = await database.query<{ body: GuideHealth }>(
        "select body from guide_health where (body->>'at')::numeric >= $1 order by number",
        [since],
      )
      return rows.map(({ body }) => body)
    },
  }
}
