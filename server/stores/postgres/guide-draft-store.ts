import type { GuideDraft } from '../../../shared/contracts/guide-draft-routes.ts'
import { replaceAddress } from '../replace-address.ts'
import type { GuideDraftStore } from '../contract/guide-store.ts'
import { storable, type Database } from './database.ts'

export function createGuideDraftStore(database: Database): GuideDraftStore {
  const select = async (rest: string, values: string[] = []) =>
    (await database.query<{ body: GuideDraft }>(`select body from guide_draft ${rest}`, values)).map(({ body }) => body)
  return {
    list: () => select('order by at desc, id'),
    read: async (id) => (await select('where id = $1', [storable(id)]))[0],
    async add(draft) {
      const added = await database.query(
        `insert into guide_draft (id, at, state, body) values ($1, $2, $3, $4) on conflict (id) do nothing returning id`,
        [draft.id, draft.at, draft.state, JSON.stringify(draft)],
      )
      return added.length === 0 ? 'known' : 'added'
    },
    async decide(draft) {
      const decided = await database.query(
        `update guide_draft set state = $2, body = $3 where id = $1 and state = 'open' returning id`,
        [draft.id, draft.state, JSON.stringify(draft)],
      )
      return decided.length > 0
    },
    replacePerson: (email, substitute) =>
      database.transaction(async (client) => {
        const { rows } = await client.query<{ body: GuideDraft }>('select body from guide_draft for update')
        for (const { body } of rows) {
          const replaced = JSON.stringify(replaceAddress(body, email, substitute))
          await client.query('update guide_draft set body = $2 where id = $1', [body.id, replaced])
        }
      }),
  }
}
