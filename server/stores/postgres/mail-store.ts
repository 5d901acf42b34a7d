import type { MailStore, StoredMail } from '../contract/mail-store.ts'
import { storable, type Database, type Value } from './database.ts'

const valuesOf = (mail: StoredMail): Value[] => [
  storable(mail.id),
  mail.state,
  mail.createdAt,
  mail.dueAt,
  mail.requestIds,
  JSON.stringify(mail),
]

export function createMailStore(database: Database): MailStore {
  async function select(condition: string, values: readonly Value[]): Promise<StoredMail[]> {
    const rows = await database.query<{ body: StoredMail }>(`select body from mail where ${condition}`, values)
    return rows.map(({ body }) => body)
  }

  return {
    async add(mail) {
      const added = await database.query(
        `insert into mail (id, state, created_at, due_at, request_ids, body) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do nothing returning id`,
        valuesOf(mail),
      )
      return added.length === 0 ? 'known' : 'added'
    },
    async update(mail) {
      await database.query(
        'update mail set state = $2, created_at = $3, due_at = $4, request_ids = $5, body = $6 where id = $1',
        valuesOf(mail),
      )
    },
    read: async (id) => (await select('id = $1', [storable(id)]))[0],
    inState: (...states) => select('state = any($1) order by due_at, created_at', [states]),
    ofRequest: (requestId) => select('request_ids @> $1 order by created_at', [[requestId]]),
    async forgetBefore(time) {
      await database.query("delete from mail where created_at < $1 and state in ('done', 'failed')", [time])
    },
    async forget(id) {
      await database.query('delete from mail where id = $1', [storable(id)])
    },
  }
}
