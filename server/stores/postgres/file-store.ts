import type { FileStore } from '../stores.ts'
import type { Database } from './database.ts'

export function createFileStore(database: Database): FileStore {
  return {
    async keep(requestId, name, content) {
      await database.query(
        `insert into file (request_id, name, content) values ($1, $2, $3)
         on conflict (request_id, name) do update set content = $3`,
        [requestId, name, Buffer.from(content)],
      )
    },
    async read(requestId, name) {
      const [row] = await database.query<{ content: Buffer }>(
        'select content from file where request_id = $1 and name = $2',
        [requestId, name],
      )
      return row?.content
    },
    async removeAll(requestId) {
      await database.query('delete from file where request_id = $1', [requestId])
    },
  }
}
