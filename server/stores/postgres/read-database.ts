import type pg from 'pg'
import type { Person } from '../../../shared/link-request/schema.ts'
import type { ArchiveRecord } from '../archive/archive-record.ts'

const AT_ONCE = 500

/** What each kind of record is made from, in the order they are read; `$at` is the time that links and sessions must outlive. */
const SELECTS: Record<ArchiveRecord['kind'], string> = {
  'operator-key': `select '' as key, to_json(pem) as value from operator_key`,
  account: `select email as key, json_strip_nulls(json_build_object('email', email, 'name', name, 'language', language)) as value
    from account order by email`,
  firm: `select f.id as key, json_build_object('firm', f.body, 'members', coalesce(
      (select json_agg(json_build_object('name', m.name, 'email', m.email) order by m.position)
       from firm_member m where m.firm_id = f.id), '[]')) as value
    from firm f order by f.number`,
  guide: `select id || '@' || version as key, body as value from guide order by version, number`,
  'guide-draft': 'select id as key, body as value from guide_draft order by at, id',
  'guide-health': 'select id as key, body as value from guide_health order by number',
  request: `select request_id as key, json_agg(body order by position) as value from event group by request_id order by 1`,
  file: `select request_id || '-' || name as key, json_build_object('requestId', request_id, 'name', name,
      'base64', translate(encode(content, 'base64'), E'\\n', '')) as value
    from file order by request_id, name`,
  link: `select hash as key, json_strip_nulls(json_build_object('email', email, 'requestId', request_id, 'expiresAt', expires_at)) as value
    from link where expires_at > $at order by hash`,
  session: 'select hash as key, body as value from session where expires_at > $at order by hash',
  mail: 'select id as key, body as value from mail order by id',
  webhook: 'select id as key, body as value from webhook order by number',
  delivery: 'select id as key, body as value from webhook_delivery order by id',
  audit: `select (row_number() over (order by number) - 1)::text as key, json_strip_nulls(json_build_object('at', at,
      'email', email, 'by', by, 'what', what, 'about', about, 'status', status)) as value
    from audit order by number`,
}

/** Everything in the database, all as of one moment: a transaction that sees no change after its first look. */
export async function* readDatabase(client: pg.ClientBase, at: number): AsyncGenerator<ArchiveRecord> {
  await client.query('begin isolation level repeatable read read only')
  try {
    for (const kind of Object.keys(SELECTS) as ArchiveRecord['kind'][]) {
      const select = SELECTS[kind]
      await client.query(`declare records cursor for ${select.replace('$at', String(Math.trunc(at)))}`)
      for (;;) {
        const { rows } = await client.query<{ key: string; value: unknown }>(`fetch ${AT_ONCE} from records`)
        for (const { key, value } of rows) yield recordOf(kind, key, value)
        if (rows.length < AT_ONCE) break
      }
      await client.query('close records')
    }
  } finally {
    await client.query('rollback').catch(() => undefined)
  }
}

function recordOf(kind: ArchiveRecord['kind'], key: string, value: unknown): ArchiveRecord {
  if (kind !== 'firm') return { kind, key, value } as ArchiveRecord
  const { firm, members } = value as { firm: object; members: Person[] }
  return { kind, key, value: { ...firm, members } } as ArchiveRecord
}
