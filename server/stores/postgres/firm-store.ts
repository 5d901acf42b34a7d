import type pg from 'pg'
import type { Person } from '../../../shared/link-request/schema.ts'
import { foldName } from '../../../shared/fold-name.ts'
import type { FirmStore, StoredFirm } from '../contract/firm-store.ts'
import { codeOf, storable, type Database } from './database.ts'

const UNIQUE_VIOLATION = '23505'

type Body = Omit<StoredFirm, 'members'>
interface Row {
  body: Body
  members: Person[] | null
}
/** Whole firms, in the order they came. */
const SELECT = `
  select f.body,
    (select json_agg(json_build_object('name', m.name, 'email', m.email) order by m.position)
     from firm_member m where m.firm_id = f.id) as members
  from firm f`
const firmOf = ({ body, members }: Row): StoredFirm => ({ ...body, members: members ?? [] })

export function createFirmStore(database: Database): FirmStore {
  async function read(id: string): Promise<StoredFirm | undefined> {
    const [row] = await database.query<Row>(`${SELECT} where f.id = $1`, [id])
    return row && firmOf(row)
  }

  return {
    async list() {
      return (await database.query<Row>(`${SELECT} order by f.number`)).map(firmOf)
    },
    read,
    async ofMember(email) {
      const rows = await database.query<Row>(
        `${SELECT} where f.id in (select firm_id from firm_member where email = $1) order by f.number`,
        [email],
      )
      return rows.map(firmOf)
    },
    async keep({ members, ...body }) {
      try {
        await database.transaction(async (client) => {
          await client.query(
            `insert into firm (id, folded_name, body) values ($1, $2, $3)
             on conflict (id) do update set folded_name = $2, body = $3`,
            [body.id, storable(foldName(body.name)), JSON.stringify(body)],
          )
          await client.query('delete from firm_member where firm_id = $1', [body.id])
          await addMembers(client, body.id, members)
        })
        return 'kept'
      } catch (error) {
        if (codeOf(error) === UNIQUE_VIOLATION) return 'name-taken'
        throw error
      }
    },
    async keepPresets(id, presets) {
      const isKept = await database.transaction(async (client) => {
        const { rows } = await client.query<{ body: Body }>('select body from firm where id = $1 for update', [id])
        const [row] = rows
        if (!row) return false
        await client.query('update firm set body = $2 where id = $1', [id, JSON.stringify({ ...row.body, presets })])
        return true
      })
      return isKept ? read(id) : undefined
    },
    async addMember(id, member) {
      if (!(await read(id))) return undefined
      const added = await database.query(
        `insert into firm_member (firm_id, position, email, name)
         select $1, coalesce(max(position), 0) + 1, $2, $3 from firm_member where firm_id = $1
         on conflict (firm_id, email) do nothing returning email`,
        [id, member.email, storable(member.name)],
      )
      return added.length === 0 ? 'member-exists' : read(id)
    },
    async removeMember(id, email) {
      const removed = await database.query(
        'delete from firm_member where firm_id = $1 and email = $2 returning email',
        [id, email],
      )
      return removed.length === 0 ? undefined : read(id)
    },
  }
}

async function addMembers(client: pg.PoolClient, id: string, members: readonly Person[]): Promise<void> {
  await client.query(
    `insert into firm_member (firm_id, position, email, name)
     select $1, number, email, name from unnest($2::text[], $3::text[]) with ordinality as new (email, name, number)`,
    [id, members.map(({ email }) => email), members.map(({ name }) => storable(name))],
  )
}
