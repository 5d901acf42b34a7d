import type { AuditEntry, AuditStore } from '../contract/audit-store.ts'
import { storable, type Database } from './database.ts'

interface Row extends Omit<AuditEntry, 'email' | 'about'> {
  number: number
  email: string | null
  about: string | null
}

export function createAuditStore(database: Database): AuditStore {
  return {
    async add(entries) {
      if (entries.length === 0) return
      await database.query(
        `insert into audit (at, email, by, what, about, status)
         select at, email, by, what, about, status
         from json_to_recordset($1::json)
           as new (at bigint, email text, by text, what text, about text, status integer)`,
        [JSON.stringify(entries.map(storableEntry))],
      )
    },
    async find({ email, about, cursor, limit }) {
      const before = cursor !== undefined && /^\d{1,15}$/.test(cursor) ? Number(cursor) : null
      const rows = await database.query<Row>(
        `select number, at, email, by, what, about, status from audit
         where ($1::text is null or email = $1) and ($2::text is null or about = $2)
           and ($3::bigint is null or number < $3)
         order by number desc limit $4`,
        [email === undefined ? null : storable(email), about === undefined ? null : storable(about), before, limit + 1],
      )
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return { items: shown.map(entryOf), next: rows.length > limit && last ? `${last.number}` : null }
    },
    async replacePerson(email, substitute) {
      await database.query('update audit set email = $2 where email = $1', [email, substitute])
    },
    async forgetBefore(time) {
      await database.query('delete from audit where at < $1', [time])
    },
  }
}

/** What a call was about is whatever stood in its path. */
const storableEntry = (entry: AuditEntry): AuditEntry => ({
  ...entry,
  what: storable(entry.what),
  ...(entry.email !== undefined && { email: storable(entry.email) }),
  ...(entry.about !== undefined && { about: storable(entry.about) }),
})

function entryOf({ number: _number, email, about, ...entry }: Row): AuditEntry {
  return { ...entry, ...(email !== null && { email }), ...(about !== null && { about }) }
}
